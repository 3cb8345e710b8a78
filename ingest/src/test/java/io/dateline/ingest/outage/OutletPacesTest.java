package io.dateline.ingest.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Alarm;
import io.dateline.contract.AlarmKind;
import io.dateline.contract.ContentTag;
import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Outlet;
import io.dateline.contract.Published;
import io.dateline.contract.StateMedia;
import io.dateline.contract.StateMediaTag;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutletPacesTest {

    private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");
    private static final String OUTLET = "herald.example";

    private final OutletPaces paces = new OutletPaces();

    private static Instant hour(int hours) {
        return START.plus(Duration.ofHours(hours));
    }

    private void twoAnHour(int hours) {
        for (int i = 0; i < hours; i++) {
            paces.heard(OUTLET, hour(i));
            paces.heard(OUTLET, hour(i).plusSeconds(600));
        }
    }

    @Test
    void an_outlet_that_used_to_be_heard_of_every_hour_is_silent_after_a_day_and_a_half() {
        twoAnHour(10);

        assertThat(paces.tick(hour(9 + 36), START)).isEmpty();
        assertThat(paces.tick(hour(9 + 37), START)).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(AlarmKind.SILENT);
            assertThat(alarm.subject()).isEqualTo(OUTLET);
            assertThat(alarm.since()).isEqualTo(hour(9));
            assertThat(alarm.detail()).isEqualTo("nothing new for 37 hours, some 74 articles were to be expected");
        });
        assertThat(paces.tick(hour(9 + 38), START)).isEmpty();
    }

    @Test
    void a_silence_ends_with_the_next_article() {
        twoAnHour(10);
        paces.tick(hour(50), START);

        assertThat(paces.heard(OUTLET, hour(60))).get().extracting(Alarm::kind).isEqualTo(AlarmKind.RECOVERED);
        assertThat(paces.silent()).isZero();
    }

    @Test
    void while_nobody_watched_nobody_was_silent() {
        twoAnHour(10);

        assertThat(paces.tick(hour(100), hour(99))).isEmpty();
    }

    @Test
    void an_outlet_that_is_heard_of_in_bursts_may_be_quiet_between_them() {
        for (int week = 0; week < 8; week++) {
            for (int i = 0; i < 10; i++) {
                paces.heard(OUTLET, hour(week * 24 * 7).plusSeconds(i));
            }
        }

        assertThat(paces.tick(hour((7 * 7 + 10) * 24), START)).isEmpty();
    }

    @Test
    void an_outlet_of_which_little_is_known_is_never_silent() {
        twoAnHour(3);

        assertThat(paces.tick(hour(1_000), START)).isEmpty();
    }

    @Test
    void many_times_as_much_as_usual_is_a_flood_and_told_once_an_hour() {
        twoAnHour(10);
        int told = 0;
        for (int i = 0; i < 200; i++) {
            told += paces.heard(OUTLET, hour(11)).isPresent() ? 1 : 0;
        }

        assertThat(told).isEqualTo(1);
    }

    @Test
    void what_comes_again_later_under_its_old_hour_is_not_counted() {
        twoAnHour(10);
        paces.changes();

        assertThat(paces.heard(OUTLET, hour(2))).isEmpty();
        assertThat(paces.changes()).isEmpty();
    }

    @Test
    void only_new_articles_of_the_day_count() {
        LocalDate today = LocalDate.of(2026, 5, 4);

        paces.saw(article(1, today));
        assertThat(paces.changes()).containsOnlyKeys(OUTLET);

        paces.saw(article(2, today));
        paces.saw(article(1, today.minusYears(1)));
        assertThat(paces.changes()).isEmpty();
    }

    @Test
    void what_was_remembered_goes_on() {
        twoAnHour(10);
        Map<String, OutletPace> remembered = paces.changes();
        OutletPaces later = new OutletPaces();
        remembered.forEach(later::restore);

        assertThat(later.tick(hour(50), START)).extracting(Alarm::kind).containsExactly(AlarmKind.SILENT);
    }

    private static EnrichedArticle article(int revision, LocalDate day) {
        return new EnrichedArticle(
                "u1",
                revision,
                null,
                null,
                null,
                "Text.",
                null,
                ContentTag.ARTICLE,
                new Published(day.toString(), Published.Precision.DAY, Published.Basis.METADATA, day, day, List.of()),
                new Outlet(OUTLET, "The Herald", null, 1, List.of(), StateMedia.UNKNOWN, null, List.of()),
                null,
                StateMediaTag.UNKNOWN,
                List.of(),
                List.of(),
                null,
                null,
                START,
                START,
                "1",
                "1");
    }
}
