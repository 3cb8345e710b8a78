package io.dateline.ingest.archive;

import io.dateline.ingest.publish.Summary;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of an import.
 *
 * @param articles what was published and refused in this run
 * @param leftAlone records and members that are no articles by their kind, counted by kind
 * @param alreadyImported how many files were finished by an earlier run
 * @param stopped whether it was called off before the end
 */
public record ImportSummary(Summary articles, Map<String, Long> leftAlone, long alreadyImported, boolean stopped) {

    public ImportSummary {
        leftAlone = Map.copyOf(leftAlone);
    }

    /** Whether every file was read to its end and every article in it published. */
    public boolean complete() {
        return articles.complete() && !stopped;
    }

    /** One line for people. */
    public String text() {
        StringBuilder text = new StringBuilder(articles.text());
        if (!leftAlone.isEmpty()) {
            long count = leftAlone.values().stream().mapToLong(Long::longValue).sum();
            String kinds = leftAlone.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(kind -> String.format(Locale.ROOT, "%,d %s", kind.getValue(), kind.getKey()))
                    .collect(Collectors.joining(", "));
            text.append(String.format(Locale.ROOT, "; left %,d records alone (%s)", count, kinds));
        }
        if (alreadyImported > 0) {
            text.append(String.format(
                    Locale.ROOT, "; %,d file%s already imported", alreadyImported, alreadyImported == 1 ? "" : "s"));
        }
        if (stopped) {
            text.append("; stopped, the same command goes on");
        }
        return text.toString();
    }
}
