package io.dateline.enrich.outlet;

import io.dateline.contract.Evidence;
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
        Medium most = null;
        int first = 0;
        int second = 0;
        for (Map.Entry<Medium, Set<String>> entry : lines.entrySet()) {
            int count = entry.getValue().size();
            if (count > first) {
                second = first;
                first = count;
                most = entry.getKey();
            } else {
                second = Math.max(second, count);
            }
        }
        if (most == null || first < LEAST || first < 2 * second) {
            return null;
        }
        String quoted = String.join(" / ", lines.get(most).stream().limit(LEAST).toList());
        return new Clue(Cue.Role.OUTLET, "refrain", List.of(most), WEIGHT, Evidence.page(PageReader.quoted(quoted)));
    }
}
