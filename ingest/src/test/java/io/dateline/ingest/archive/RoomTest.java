package io.dateline.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final long LOOK = Duration.ofMillis(200).toNanos();

    private final Room room = new Room(Duration.ofSeconds(2));

    /** Looks five times a second at readers who read so many a second of what there is; gives the room at the end. */
    private long after(int looks, long perSecond) {
        long read = 0;
        long allowed = room.of(0, 0);
        for (int i = 1; i <= looks; i++) {
            read += Math.min(allowed, perSecond / 5);
            allowed = room.of(read, i * LOOK);
        }
        return allowed;
    }

    @Test
    void nobody_who_reads_gets_the_least() {
        assertThat(after(100, 0)).isEqualTo(Room.LEAST);
    }

    @Test
    void it_grows_to_what_is_read_in_the_longest_time() {
        assertThat(after(50, 5_000)).isBetween(9_000L, 10_000L);
        assertThat(after(50, 100)).isBetween(190L, 200L);
    }

    @Test
    void it_shrinks_when_readers_grow_slow() {
        long before = after(50, 5_000);
        long read = 50L * 1_000;
        long room = before;
        for (int i = 51; i < 70; i++) {
            room = this.room.of(read, i * LOOK);
        }

        assertThat(room).isLessThan(before / 100);
    }
}
