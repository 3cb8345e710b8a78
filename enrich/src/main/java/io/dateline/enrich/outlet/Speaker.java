package io.dateline.enrich.outlet;

import io.dateline.contract.Evidence;
import io.dateline.enrich.outlet.Ballot.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outlet or origin found, before it is judged.
 *
 * @param medium its entry in the registry; null when it has none
 * @param rival another outlet that the same evidence could mean; null when there is none to mention
 */
record Speaker(
        String id,
        String name,
        @Nullable Medium medium,
        double confidence,
        @Nullable Standing rival,
        List<Evidence> evidence) {

    static Speaker registered(Medium medium, double confidence, @Nullable Standing rival, List<Evidence> evidence) {
        return new Speaker(medium.id(), medium.name(), medium, confidence, rival, evidence);
    }

    static Speaker unregistered(String id, String name, double confidence, List<Evidence> evidence) {
        return new Speaker(id, name, null, confidence, null, evidence);
    }

    boolean is(Medium other) {
        return id.equals(other.id());
    }
}
