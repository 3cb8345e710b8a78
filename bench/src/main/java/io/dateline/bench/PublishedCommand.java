package io.dateline.bench;

import io.dateline.contract.Published;
import io.dateline.contract.RawArticle;
import io.dateline.enrich.Enricher;
import io.dateline.enrich.Receipt;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench published}: publication dates of pages against a table of the right ones. */
@Command(
        name = "published",
        description = {
            "Compares the publication dates of HTML pages with a table of the right ones.",
            "Exit status 1: not one page could be read."
        },
        mixinStandardHelpOptions = true)
final class PublishedCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "TABLE",
            description = "Tab-separated: file (html or html.gz, relative to the table), url, day or nan.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Path table;

    @Option(names = "--only", paramLabel = "REGEX", description = "Only pages in whose file name this is found.")
    private Pattern only = Pattern.compile("");

    @Option(names = "--errors", paramLabel = "FILE|-", description = "Lists the errors; - is standard output.")
    private @Nullable Path errors;

    private final Map<PublishedVerdict, Integer> verdicts = new EnumMap<>(PublishedVerdict.class);
    private final List<String> faults = new ArrayList<>();
    private int bounded;
    private int boundedRight;
    private int unvalued;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(table)) {
            throw new ParameterException(spec.commandLine(), "no such table: " + table);
        }
        Enricher enricher = Enricher.bundled();
        int unreadable = 0;
        for (String row : Files.readAllLines(table)) {
            String[] cells = row.split("\t", -1);
            if (row.isBlank() || !only.matcher(cells[0]).find()) {
                continue;
            }
            try {
                compare(enricher, cells);
            } catch (IOException | DateTimeException e) {
                unreadable++;
                spec.commandLine().getErr().println("bench published: " + cells[0] + ": " + e.getMessage());
            }
        }
        return print(unreadable);
    }

    private void compare(Enricher enricher, String[] cells) throws IOException {
        if (cells.length != 3) {
            throw new IOException("the row has " + cells.length + " columns, not 3");
        }
        LocalDate right = cells[2].equals("nan") ? null : LocalDate.parse(cells[2]);
        RawArticle raw = PageFile.read(table.resolveSibling(cells[0]), cells[1]);
        Published published = enricher.enrich(raw, enricher.read(raw), Receipt.outsideTheStream(raw), Instant.EPOCH)
                .published();
        PublishedVerdict verdict = PublishedVerdict.of(right, published);
        verdicts.merge(verdict, 1, Integer::sum);
        if (published.value() == null && right != null) {
            unvalued++;
            if (published.earliest() != null || published.latest() != null) {
                bounded++;
                boundedRight += PublishedVerdict.boundsContain(published, right) ? 1 : 0;
            }
        }
        if (verdict != PublishedVerdict.RIGHT) {
            faults.add(String.join(
                    "\t",
                    verdict.name().toLowerCase(Locale.ROOT),
                    "gold " + cells[2],
                    "found " + published.value() + " (" + published.earliest() + ".." + published.latest() + ")",
                    published.basis().name().toLowerCase(Locale.ROOT),
                    String.valueOf(published.evidence()).replaceAll("\\s+", " "),
                    cells[1],
                    cells[0]));
        }
    }

    private int print(int unreadable) throws IOException {
        int right = count(PublishedVerdict.RIGHT);
        int wrong = count(PublishedVerdict.WRONG);
        int missing = count(PublishedVerdict.MISSING);
        int all = right + wrong + missing;
        PrintWriter out = spec.commandLine().getOut();
        out.printf("pages %d, not readable %d%n", all, unreadable);
        out.printf(
                Locale.ROOT,
                "right %d, wrong %d, missing %d, accuracy %.3f%n",
                right,
                wrong,
                missing,
                all == 0 ? 0.0 : right / (double) all);
        out.printf(
                "no value where there is a date: %d; bounded on a side at least: %d, of which the bounds contain it: %d%n",
                unvalued, bounded, boundedRight);
        if (errors != null) {
            ErrorList.write(errors, faults.stream().sorted().toList(), out);
        }
        return all == 0 ? 1 : 0;
    }

    private int count(PublishedVerdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }
}
