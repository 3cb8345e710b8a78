package io.dateline.bench;

import io.dateline.contract.Published;
import io.dateline.enrich.date.DateTagger;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Tokens;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/** CPU time of the date tagger and of the tokens that it reads, on ordinary and on hostile texts. */
final class DateSpeed {

    private static final int ROUNDS = 5;
    private static final int KILOBYTE = 1024;
    private static final List<String> HOSTILE =
            List.of("1", "the day before ", "between January and ", "last last last ", "1/1/1/1/", " a a a a");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final DateTagger tagger;
    private final PrintWriter out;

    DateSpeed(DateTagger tagger, PrintWriter out) {
        this.tagger = tagger;
        this.out = out;
    }

    /** Prints the median of several rounds, after as many to warm up. */
    void measure(List<String> texts) {
        List<Document> documents = texts.stream().map(Document::of).toList();
        double articles = texts.stream().mapToInt(String::length).sum() / (4.0 * KILOBYTE);
        out.printf("tokens  %8.1f µs per 4 KB%n", median(() -> texts.forEach(Tokens::of)) / articles);
        out.printf("dates   %8.1f µs per 4 KB, tokens given%n", median(() -> documents.forEach(this::tag)) / articles);
        String joined = String.join("\n\n", texts);
        out.printf("%n%-22s %12s %12s %12s   µs of CPU per KB, tokens given%n", "growth", "4 KB", "40 KB", "400 KB");
        grow("these texts", joined);
        HOSTILE.forEach(text -> grow(text.strip(), text));
        out.printf("%-22s %12.2f µs per KB%n", "a million digits", perKilobyte("1", 1_000_000));
    }

    private void grow(String name, String text) {
        out.printf(
                "%-22s %12.2f %12.2f %12.2f%n",
                name,
                perKilobyte(text, 4 * KILOBYTE),
                perKilobyte(text, 40 * KILOBYTE),
                perKilobyte(text, 400 * KILOBYTE));
    }

    private double perKilobyte(String text, int length) {
        Document document = Document.of(text.repeat(length / text.length() + 1).substring(0, length));
        int times = Math.max(1, 400 * KILOBYTE / length); // short work is repeated, so that the clock can tell it
        double micros = median(() -> {
            for (int i = 0; i < times; i++) {
                tag(document);
            }
        });
        return micros / times / (length / (double) KILOBYTE);
    }

    private void tag(Document document) {
        var unused = tagger.dates(document, Published.UNKNOWN);
    }

    private double median(Runnable work) {
        double[] micros = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            work.run();
            if (round >= 0) {
                micros[round] = (threads.getCurrentThreadCpuTime() - before) / 1000.0;
            }
        }
        Arrays.sort(micros);
        return micros[ROUNDS / 2];
    }
}
