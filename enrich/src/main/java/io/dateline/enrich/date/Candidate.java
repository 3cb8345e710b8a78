package io.dateline.enrich.date;

import io.dateline.contract.Evidence;
import io.dateline.contract.Published;
import io.dateline.contract.Published.Basis;
import io.dateline.contract.Published.Precision;
import java.time.LocalDate;
import java.util.List;

/** A publication date that some place of the page claims. */
record Candidate(Stamp stamp, Basis basis, Evidence evidence) {

    boolean precise() {
        return stamp.precision() == Precision.DAY || stamp.precision() == Precision.MINUTE;
    }

    /** Whether some day fits both. */
    boolean agrees(Candidate other) {
        return !stamp.earliest().isAfter(other.stamp.latest())
                && !other.stamp.earliest().isAfter(stamp.latest());
    }

    Published published(List<Evidence> evidence) {
        return new Published(stamp.value(), stamp.precision(), basis, stamp.earliest(), stamp.latest(), evidence);
    }

    /**
     * A date as written somewhere, with what is known of it.
     *
     * @param value ISO-8601
     */
    record Stamp(String value, Precision precision, LocalDate earliest, LocalDate latest) {

        static Stamp of(Period period) {
            Precision precision = switch (period.unit()) {
                case DAY -> Precision.DAY;
                case MONTH -> Precision.MONTH;
                default -> Precision.YEAR;
            };
            return new Stamp(
                    period.value(), precision, period.start(), period.end().minusDays(1));
        }

        static Stamp minute(LocalDate day, String value) {
            return new Stamp(value, Precision.MINUTE, day, day);
        }
    }
}
