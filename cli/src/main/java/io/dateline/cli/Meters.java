package io.dateline.cli;

import io.dateline.enrich.stream.Outcome;
import io.dateline.sink.Sink;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** What is counted of the stages: one increment for each article's outcome. Names stand in docs/operations.md. */
final class Meters {

    private Meters() {}

    /** Counts what becomes of raw records: {@code dateline.articles} by outcome. */
    static Consumer<Outcome> outcomes(MeterRegistry meters) {
        Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder("dateline.articles")
                            .description("Raw records by what became of them")
                            .tag(
                                    "outcome",
                                    outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .register(meters));
        }
        return outcome -> {
            Counter counter = counters.get(outcome);
            if (counter != null) {
                counter.increment();
            }
        };
    }

    /** Counts what becomes of enriched records: {@code dateline.rows} by outcome. */
    static void of(Sink sink, MeterRegistry meters) {
        rows(sink, meters, "stored", Sink.Progress::stored);
        rows(sink, meters, "unchanged", Sink.Progress::unchanged);
        rows(sink, meters, "dead-lettered", Sink.Progress::deadLettered);
    }

    private static void rows(Sink sink, MeterRegistry meters, String outcome, ToLongFunction<Sink.Progress> count) {
        FunctionCounter.builder("dateline.rows", sink, counted -> count.applyAsLong(counted.progress()))
                .description("Enriched records by what became of them in the store")
                .tag("outcome", outcome)
                .register(meters);
    }
}
