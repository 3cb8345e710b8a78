package io.dateline.ingest.publish;

import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of some inputs: {@code articles read = published + refused}.
 *
 * @param published how many articles Kafka acknowledged
 * @param bytes their size as JSON, before compression
 * @param refused how many files and lines gave no article, or one that Kafka did not take
 * @param reasons the refused, counted by reason
 * @param refusals the first {@value Tally#REFUSALS_KEPT} of the refused
 * @param leftAlone how many files of folders were no articles by their names
 */
public record Summary(
        long published,
        long bytes,
        long refused,
        Map<Reason, Long> reasons,
        List<Read.Refused> refusals,
        long leftAlone,
        Duration duration) {

    public Summary {
        reasons = Map.copyOf(reasons);
        refusals = List.copyOf(refusals);
    }

    /** Whether every input ended as a published article. */
    public boolean complete() {
        return refused == 0;
    }

    /** One line for people. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "published %,d article%s (%s) in %s",
                published,
                published == 1 ? "" : "s",
                megabytes(),
                seconds()));
        if (refused > 0) {
            String counts = reasons.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(count -> String.format(
                            Locale.ROOT,
                            "%,d %s",
                            count.getValue(),
                            count.getKey().words()))
                    .collect(Collectors.joining(", "));
            text.append(String.format(Locale.ROOT, "; refused %,d (%s)", refused, counts));
        }
        if (leftAlone > 0) {
            text.append(
                    String.format(Locale.ROOT, "; left %,d other file%s alone", leftAlone, leftAlone == 1 ? "" : "s"));
        }
        return text.toString();
    }

    private String megabytes() {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%,.1f s", duration.toMillis() / 1e3);
    }
}
