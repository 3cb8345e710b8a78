package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Topics;
import io.dateline.ingest.outage.OutageConfig;
import io.dateline.ingest.outage.OutageWatch;
import io.micrometer.core.instrument.Meter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** docs/operations.md says what the code does. */
class OperationsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "operations.md");

    /** A row for each option and description: its name, the commands that have it, what it does. */
    private static List<String> rows() {
        Map<String, Set<String>> commands = new TreeMap<>();
        collect(Dateline.commandLine(Map.of()), commands);
        List<String> rows = new ArrayList<>();
        commands.forEach((option, names) -> {
            int end = option.indexOf('\n');
            rows.add("| `" + option.substring(0, end) + "` | " + String.join(", ", names) + " | "
                    + option.substring(end + 1) + " |");
        });
        return rows;
    }

    private static void collect(CommandLine command, Map<String, Set<String>> commands) {
        String name = command.getCommandSpec().qualifiedName().replaceFirst("^dateline ?", "");
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                String label = option.arity().max() == 0
                        ? ""
                        : " " + option.paramLabel().replace("|", "\\|");
                String words = String.join(" ", option.description())
                        .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValue()))
                        .replace("|", "\\|");
                commands.computeIfAbsent(option.longestName() + label + "\n" + words, any -> new TreeSet<>())
                        .add(name);
            }
        }
        command.getSubcommands().values().forEach(inner -> collect(inner, commands));
    }

    @Test
    void the_page_has_every_option() throws IOException {
        assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `--")))
                .containsExactlyElementsOf(rows());
    }

    @Test
    void the_page_has_every_meter() throws IOException {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Meters.outcomes(meters);
        try (OutageWatch watch =
                new OutageWatch(OutageConfig.of("unused:9092", Topics.withPrefix("")), meters, Clock.systemUTC())) {
            String page = Files.readString(PAGE);

            assertThat(meters.getMeters())
                    .extracting(Meter::getId)
                    .extracting(Meter.Id::getName)
                    .allSatisfy(name -> assertThat(page).contains("`" + name.replace('.', '_')));
        }
    }
}
