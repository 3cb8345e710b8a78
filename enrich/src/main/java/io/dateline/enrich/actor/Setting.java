package io.dateline.enrich.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The states that a text speaks of, by any of their names or actors, and how often. One instance a text. */
final class Setting {

    private final Map<String, Integer> times = new HashMap<>();

    void note(List<Alias> aliases) {
        Alias first = aliases.get(0);
        String of = first.actor().affiliation();
        if (of != null && aliases.size() == 1 && !first.context()) {
            times.merge(of, 1, Integer::sum);
        }
    }

    int times(@Nullable String affiliation) {
        return affiliation == null ? 0 : times.getOrDefault(affiliation, 0);
    }
}
