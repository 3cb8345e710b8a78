package io.dateline.enrich.text;

import io.dateline.enrich.document.Metadatum;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is found of an article's metadata, in the order in which it is found, each once. */
final class Metadata {

    private static final int LONGEST = 2000;

    private final Set<Metadatum> found = new LinkedHashSet<>();

    void add(String field, @Nullable String value) {
        if (value != null && !value.isBlank() && value.length() <= LONGEST) {
            found.add(new Metadatum(field, value.strip()));
        }
    }

    /** The first value of the first of these fields that has one. */
    @Nullable String first(String... fields) {
        for (String field : fields) {
            for (Metadatum datum : found) {
                if (datum.field().equals(field)) {
                    return datum.value();
                }
            }
        }
        return null;
    }

    /** All values of the field, in the order in which they were found. */
    List<String> values(String field) {
        return found.stream()
                .filter(datum -> datum.field().equals(field))
                .map(Metadatum::value)
                .toList();
    }

    List<Metadatum> all() {
        return new ArrayList<>(found);
    }
}
