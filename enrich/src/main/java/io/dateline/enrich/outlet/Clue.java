package io.dateline.enrich.outlet;

import io.dateline.contract.Evidence;
import io.dateline.enrich.outlet.Cue.Role;
import java.util.List;

/**
 * Words of a page that say whose it is.
 *
 * @param cue names the kind of words, so that the same ones count once
 * @param media the outlets that they can mean, at least one
 * @param weight probability that they are right when nothing else is known
 */
record Clue(Role role, String cue, List<Medium> media, double weight, Evidence evidence) {

    boolean means(Medium medium) {
        return media.contains(medium);
    }
}
