package io.dateline.bench;

import io.dateline.contract.Json;
import io.dateline.contract.RawArticle;
import io.dateline.enrich.Enricher;
import io.dateline.enrich.Receipt;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench tag}: CPU time of the whole enricher an article, beside that of JSON for the same articles. */
@Command(
        name = "tag",
        description = "CPU time an article of all taggers, and of reading and writing the same as JSON.",
        mixinStandardHelpOptions = true)
final class TagSpeedCommand implements Callable<Integer> {

    @Option(names = "--articles", defaultValue = "2000", description = "How many (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(names = "--rounds", defaultValue = "5", description = "The last one counts (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() {
        Enricher enricher = Enricher.bundled();
        GeneratedArticles generated = new GeneratedArticles(1);
        List<RawArticle> sample = IntStream.range(0, articles)
                .mapToObj(number -> generated.send(number).get(0))
                .toList();
        double bytes = sample.stream()
                .mapToInt(raw -> raw.content().length())
                .average()
                .orElse(0);
        double tags = 0;
        double json = 0;
        for (int round = 0; round < rounds; round++) {
            tags = cpuMicros(() -> sample.forEach(
                    raw -> enricher.enrich(raw, enricher.read(raw), Receipt.outsideTheStream(raw), Instant.EPOCH)));
            json = cpuMicros(() -> sample.forEach(
                    raw -> Json.mapper().readValue(Json.mapper().writeValueAsBytes(raw), RawArticle.class)));
        }
        System.out.printf(
                "articles of %.0f bytes: taggers %.1f µs, JSON write and read %.1f µs, ratio %.1f%n",
                bytes, tags, json, tags / json);
        return 0;
    }

    private double cpuMicros(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - before) / 1000.0 / articles;
    }
}
