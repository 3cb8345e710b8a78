package io.dateline.enrich.outlet;

import io.dateline.contract.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name that a page's furniture comes back to: a menu names its own outlet in ever new ways ("Herald TV", "The Herald
 * abroad", "Get the Herald"), others once. Not thread-safe.
 */
final class Refrain {

    /** Different lines that it takes. */
    private static final int LEAST = 3;

    private static final double WEIGHT = 0.75;

    private final Map<Medium, Set<String>> lines = new LinkedHashMap<>();
    private final @Nullable String language;

    /** @param language the page's; null when it is not known */
    Refrain(@Nullable String language) {
        this.language = language;
    }

    /** Counts a name in a line of furniture; names with several meanings, and words that mean other things too, don't count. */
    void hear(NameIndex.Found name, String line) {
        List<Medium> media = name.weak() ? List.of() : Medium.in(language, name.media());
        if (media.size() == 1) {
            lines.computeIfAbsent(media.get(0), medium -> new LinkedHashSet<>(4))
                    .add(line);
        }
    }

    /** What it says; null when no outlet is named in enough lines, and in twice as many as any other. */
    @Nullable Clue clue() {
        List<Map.Entry<Medium, Set<String>>> ranked = new ArrayList<>(lines.entrySet());
        ranked.sort(Comparator.comparingInt(entry -> -entry.getValue().size()));
        if (ranked.isEmpty()) {
            return null;
        }
        Set<String> most = ranked.get(0).getValue();
        int next = ranked.size() < 2 ? 0 : ranked.get(1).getValue().size();
        if (most.size() < LEAST || most.size() < 2 * next) {
            return null;
        }
        String quoted = String.join(" / ", most.stream().limit(LEAST).toList());
        return new Clue(
                Cue.Role.OUTLET,
                "refrain",
                List.of(ranked.get(0).getKey()),
                WEIGHT,
                Evidence.page(PageReader.quoted(quoted)));
    }
}
