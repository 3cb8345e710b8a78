package io.dateline.enrich.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Persons by their names, however these are transliterated. Immutable. */
final class Variants {

    private final Transliteration transliteration;
    private final Map<String, List<Profile>> persons;

    Variants(Transliteration transliteration, Map<String, Set<Profile>> byKey) {
        this.transliteration = transliteration;
        Map<String, List<Profile>> copied = new HashMap<>();
        byKey.forEach((key, bearers) -> copied.put(key, List.copyOf(bearers)));
        this.persons = Map.copyOf(copied);
    }

    /**
     * The one person who can be meant by a name in full; null when there is none, or more than one.
     *
     * @param of the state or organisation to which the text says the person belongs; null when it says nothing
     */
    @Nullable Profile person(String name, @Nullable String of) {
        if (name.indexOf(' ') < 0) {
            return null;
        }
        List<Profile> bearers = persons.getOrDefault(transliteration.key(name), List.of()).stream()
                .filter(bearer -> of == null || bearer.affiliation() == null || bearer.belongsTo(of))
                .toList();
        return bearers.size() == 1 ? bearers.get(0) : null;
    }
}
