package io.dateline.bench;

import io.dateline.contract.Published;
import io.dateline.enrich.actor.ActorTagger;
import io.dateline.enrich.date.DateTagger;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Tokens;
import io.dateline.enrich.outlet.OutletRegistry;
import io.dateline.enrich.outlet.OutletTagger;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** CPU time of a tagger and of the tokens that it reads, on ordinary and on hostile texts. */
final class TaggerSpeed {

    private static final int ROUNDS = 15;

    /** CPU time after which the compiler has done its work. */
    private static final long WARM_UP_NANOS = 12_000_000_000L;

    /** For each row of the growth, whose code is warm already. */
    private static final long SHORT_WARM_UP_NANOS = 50_000_000L;

    private static final int KILOBYTE = 1024;
    private static final int ARTICLE = 4 * KILOBYTE;
    private static final List<String> HOSTILE_DATES =
            List.of("1", "the day before ", "between January and ", "last last last ", "1/1/1/1/", " a a a a");
    private static final List<String> HOSTILE_NAMES = List.of(
            "X",
            "President President ",
            "Mr. Mr. ",
            "Bush ",
            "the president of the ",
            "Al-",
            "(AB) ",
            "New York ",
            "and ");

    private static final LocalDate DAY = LocalDate.of(1998, 5, 15);
    private static final Published PUBLISHED =
            new Published(DAY.toString(), Published.Precision.DAY, Published.Basis.METADATA, DAY, DAY, List.of());

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final String name;
    private final Consumer<Document> tagger;
    private final List<String> hostile;
    private final PrintWriter out;

    private TaggerSpeed(String name, Consumer<Document> tagger, List<String> hostile, PrintWriter out) {
        this.name = name;
        this.tagger = tagger;
        this.hostile = hostile;
        this.out = out;
    }

    static TaggerSpeed of(DateTagger tagger, PrintWriter out) {
        return new TaggerSpeed(
                "dates",
                document -> {
                    var unused = tagger.dates(document, PUBLISHED);
                },
                HOSTILE_DATES,
                out);
    }

    static TaggerSpeed of(ActorTagger tagger, PrintWriter out) {
        return new TaggerSpeed(
                "actors",
                document -> {
                    var unused = tagger.read(document).actors(PUBLISHED);
                },
                HOSTILE_NAMES,
                out);
    }

    static TaggerSpeed of(OutletRegistry registry, PrintWriter out) {
        OutletTagger tagger = new OutletTagger(registry);
        return new TaggerSpeed(
                "outlets",
                document -> {
                    var unused = tagger.attribute(document, PUBLISHED);
                },
                List.of(),
                out);
    }

    /** The same for documents as they are: what is between them and their tokens is not measured. */
    void measureDocuments(List<Document> documents) {
        double kilobytes = documents.stream()
                        .mapToInt(document -> document.text().length())
                        .sum()
                / (double) KILOBYTE;
        double[] micros = rounds(WARM_UP_NANOS, () -> documents.forEach(tagger));
        out.printf(
                "%s alone, %d articles of %.1f KB: least %.1f, median %.1f µs of CPU each%n",
                name,
                documents.size(),
                kilobytes / documents.size(),
                micros[0] / documents.size(),
                median(micros) / documents.size());
    }

    /** Prints the least and the median of several rounds after a warm-up: other work on the machine only adds to it. */
    void measure(List<String> texts) {
        String joined = String.join("\n\n", texts);
        List<String> pieces = IntStream.range(0, joined.length() / ARTICLE)
                .mapToObj(piece -> joined.substring(piece * ARTICLE, (piece + 1) * ARTICLE))
                .toList();
        double articles = Math.max(1, pieces.size());
        // Together, as in use: tokens that were made long before are no longer in the processor's cache.
        double[] both = rounds(WARM_UP_NANOS, () -> pieces.forEach(text -> tagger.accept(Document.of(text))));
        double[] tokens = rounds(WARM_UP_NANOS, () -> pieces.forEach(Tokens::of));
        out.printf("%-18s %8s %8s   µs of CPU for an article of 4 KB%n", "", "least", "median");
        print("tokens", tokens[0] / articles, median(tokens) / articles);
        print("tokens and " + name, both[0] / articles, median(both) / articles);
        print(name + " alone", (both[0] - tokens[0]) / articles, (median(both) - median(tokens)) / articles);
        out.printf("%n%-22s %12s %12s %12s   µs of CPU per KB, tokens given%n", "growth", "4 KB", "40 KB", "400 KB");
        grow("these texts", joined);
        hostile.forEach(text -> grow(text.strip(), text));
        out.printf("%-22s %12.2f µs per KB%n", "a million digits", perKilobyte("1", 1_000_000));
    }

    private void print(String what, double least, double median) {
        out.printf("%-18s %8.1f %8.1f%n", what, least, median);
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
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
        double micros = rounds(SHORT_WARM_UP_NANOS, () -> {
            for (int i = 0; i < times; i++) {
                tagger.accept(document);
            }
        })[0];
        return micros / times / (length / (double) KILOBYTE);
    }

    /** CPU time of each round in microseconds, the least first. */
    private double[] rounds(long warmUpNanos, Runnable work) {
        long begin = threads.getCurrentThreadCpuTime();
        do {
            work.run();
        } while (threads.getCurrentThreadCpuTime() - begin < warmUpNanos);
        double[] micros = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            work.run();
            micros[round] = (threads.getCurrentThreadCpuTime() - before) / 1000.0;
        }
        Arrays.sort(micros);
        return micros;
    }
}
