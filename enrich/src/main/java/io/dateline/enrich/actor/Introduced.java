package io.dateline.enrich.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The persons whom one text names in full, by the parts of the name that take them up again. */
final class Introduced {

    private final Map<String, List<Profile>> byEnding = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /** Takes note of a person under a name by which the text calls him or her. */
    void add(String name, Profile person) {
        if (!names.add(name)) {
            return;
        }
        for (String ending : NameKey.endings(name)) {
            put(ending, person);
        }
    }

    /** The same for a person whom the text names by a part only: "President Obama". */
    void addPart(String part, Profile person) {
        if (names.add(part)) {
            put(NameKey.of(part), person);
        }
    }

    private void put(String ending, Profile person) {
        List<Profile> bearers = byEnding.computeIfAbsent(ending, key -> new ArrayList<>(1));
        if (!bearers.contains(person)) {
            bearers.add(person);
        }
    }

    /**
     * Those who can be meant by a part of a name.
     *
     * @param of the state or organisation to which the text says the person belongs; null when it says nothing
     */
    List<Profile> bearers(String part, @Nullable String of) {
        List<Profile> bearers = byEnding.isEmpty() ? List.of() : byEnding.getOrDefault(NameKey.of(part), List.of());
        if (of == null || bearers.isEmpty()) {
            return bearers;
        }
        return bearers.stream()
                .filter(bearer -> bearer.affiliation() == null || bearer.belongsTo(of))
                .toList();
    }
}
