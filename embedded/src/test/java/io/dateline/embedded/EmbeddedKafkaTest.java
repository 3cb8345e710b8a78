package io.dateline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class EmbeddedKafkaTest {
    private static final byte[] RECORD = "an article".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Test
    void records_and_address_survive_restart_and_kill() throws Exception {
        String address;
        try (EmbeddedKafka kafka = start()) {
            new KafkaRecords(kafka, "lasting").create().send(RECORD);
            address = kafka.bootstrapServers();
        }
        try (EmbeddedKafka kafka = start()) {
            new KafkaRecords(kafka, "lasting").send(RECORD);
            Processes.signal("KILL", kafka.pid());

            assertThat(kafka.onExit().toCompletableFuture().join()).isEqualTo(128 + 9);
        }

        try (EmbeddedKafka kafka = start()) {
            assertThat(new KafkaRecords(kafka, "lasting").values()).containsExactly(RECORD, RECORD);
            assertThat(kafka.bootstrapServers()).isEqualTo(address);
        }
    }

    @Test
    void a_directory_is_free_again_when_its_owner_is_killed() throws Exception {
        try (OtherOwner other = OtherOwner.ofKafka(directory)) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining(directory + " is in use by another process");

            other.kill();

            try (EmbeddedKafka kafka = start()) {
                assertThat(kafka.pid()).isNotEqualTo(other.serverPid());
                assertThat(Processes.endsWithin(other.serverPid(), 10)).isTrue();
            }
        }
    }

    @Test
    void a_broker_minds_neither_a_second_start_nor_an_interrupt_and_takes_large_records() throws Exception {
        try (EmbeddedKafka kafka = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessage(directory + " is already in use by this process");

            Processes.signal("INT", kafka.pid());
            byte[] large = new byte[31 * 1024 * 1024];
            new Random(1).nextBytes(large);
            KafkaRecords records = new KafkaRecords(kafka, "large").create();
            records.send(large);

            assertThat(records.values()).containsExactly(large);
        }
    }

    @Test
    void a_broker_that_cannot_start_says_why() throws Exception {
        Path metadata = directory.resolve("data").resolve("meta.properties");
        Files.createDirectories(metadata.getParent());
        Files.writeString(metadata, "version=1\nnode.id=77\ncluster.id=elsewhere\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("Kafka did not start in " + directory)
                .hasMessageContaining("77");
    }

    private EmbeddedKafka start() throws InterruptedException {
        return EmbeddedKafka.start(directory, 0, EmbeddedKafka.SHORT_LIVED);
    }
}
