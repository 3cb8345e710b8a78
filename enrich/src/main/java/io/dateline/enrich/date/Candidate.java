package io.dateline.enrich.date;

import io.dateline.contract.Evidence;
import io.dateline.contract.Published;
import io.dateline.contract.Published.Basis;

/** A publication date that some place of the page claims. */
record Candidate(Stamp stamp, Basis basis, Evidence evidence) {

    boolean precise() {
        return stamp.precise();
    }

    /** Whether some day fits both. */
    boolean agrees(Candidate other) {
        return !stamp.firstDay().isAfter(other.stamp.lastDay())
                && !other.stamp.firstDay().isAfter(stamp.lastDay());
    }

    Published.Candidate published() {
        return new Published.Candidate(stamp.value(), stamp.precision(), basis, evidence);
    }
}
