package io.dateline.enrich.outlet;

import io.dateline.contract.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Evidence for several outlets, weighed into one probability each.
 *
 * <p>Every cue multiplies the odds of the outlets that it can mean against "none of them"; a cue with several meanings
 * shares its odds among them, so that it takes a second cue to tell them apart. The same cue counts once.
 */
final class Ballot {

    /** Odds of any outlet before anything is known. */
    private static final double PRIOR = 0.02;

    /** Words alone never prove more than this. */
    private static final double MOST = 0.97;

    private final Map<Medium, Candidate> candidates = new LinkedHashMap<>();
    private final Set<String> counted = new HashSet<>();

    /**
     * Counts one cue.
     *
     * @param cue what it is, so that the same one counts once for the same outlets
     * @param weight probability of the outlet when it is the only meaning and this the only cue
     */
    void add(String cue, Collection<Medium> media, double weight, Evidence evidence) {
        boolean fresh =
                counted.add(cue + media.stream().map(Medium::id).sorted().toList());
        double ratio = weight / (1 - weight) / media.size() / PRIOR;
        for (Medium medium : media) {
            Candidate candidate = candidates.computeIfAbsent(medium, key -> new Candidate());
            candidate.evidence.add(evidence);
            if (fresh) {
                candidate.odds *= ratio;
            }
        }
    }

    /** The outlets, the most probable first. */
    List<Standing> standings() {
        double all = 1;
        for (Candidate candidate : candidates.values()) {
            all += candidate.odds;
        }
        List<Standing> standings = new ArrayList<>();
        for (Map.Entry<Medium, Candidate> entry : candidates.entrySet()) {
            double probability = Math.min(MOST, entry.getValue().odds / all);
            standings.add(new Standing(entry.getKey(), probability, List.copyOf(entry.getValue().evidence)));
        }
        standings.sort(Comparator.comparingDouble(Standing::probability).reversed());
        return standings;
    }

    private static final class Candidate {
        private final Set<Evidence> evidence = new LinkedHashSet<>();
        private double odds = PRIOR;
    }

    /** An outlet and how probable it is, in [0, 1]. */
    record Standing(Medium medium, double probability, List<Evidence> evidence) {}
}
