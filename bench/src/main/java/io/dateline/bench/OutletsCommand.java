package io.dateline.bench;

import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.RawArticle;
import io.dateline.enrich.Enricher;
import io.dateline.enrich.Receipt;
import io.dateline.enrich.Registries;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench outlets}: outlets, origins and state-media flags against an index of the right ones. */
@Command(
        name = "outlets",
        description = {
            "Compares outlets, origins and state-media flags of articles with an index of the right ones: with URL and"
                    + " metadata, and again from the visible text alone.",
            "Exit status 1: not one article could be read."
        },
        mixinStandardHelpOptions = true)
final class OutletsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "INDEX",
            description = "Tab-separated with a header line: file, url, outlet, origin, flag, published"
                    + " (docs/measuring-outlets.md).")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Path index;

    @Option(names = "--only", paramLabel = "REGEX", description = "Only articles in whose file name this is found.")
    private Pattern only = Pattern.compile("");

    @Option(names = "--errors", paramLabel = "FILE|-", description = "Lists the errors; - is standard output.")
    private @Nullable Path errors;

    @Option(names = "--registry", paramLabel = "FILE", description = "A registry to add to the bundled one.")
    private List<Path> registries = List.of();

    @Option(names = "--speed", description = "Measures the CPU time of the tagger on these articles instead.")
    private boolean speed;

    private record Read(OutletGold gold, RawArticle raw) {}

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(index)) {
            throw new ParameterException(spec.commandLine(), "no such index: " + index);
        }
        Registries known = Registries.with(registries);
        List<Read> articles;
        try {
            articles = articles();
        } catch (IOException e) {
            spec.commandLine().getErr().println("bench outlets: " + e.getMessage());
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("articles read %d%n", articles.size());
        if (articles.isEmpty()) {
            return 1;
        }
        Enricher enricher = Enricher.with(known);
        if (speed) {
            TaggerSpeed.of(known.outlets(), out)
                    .measureDocuments(articles.stream()
                            .map(article -> enricher.read(PageFile.visible(article.raw())))
                            .toList());
            return 0;
        }
        List<String> faults = new ArrayList<>();
        score(enricher, articles, false, faults);
        score(enricher, articles, true, faults);
        if (errors != null) {
            ErrorList.write(errors, faults, out);
        }
        return 0;
    }

    private List<Read> articles() throws IOException {
        List<Read> articles = new ArrayList<>();
        for (OutletGold gold : OutletGold.read(index)) {
            if (only.matcher(gold.file().toString()).find()) {
                try {
                    articles.add(new Read(gold, PageFile.read(gold.file(), gold.url())));
                } catch (IOException e) {
                    spec.commandLine().getErr().println("bench outlets: " + gold.file() + ": " + e.getMessage());
                }
            }
        }
        return articles;
    }

    private void score(Enricher enricher, List<Read> articles, boolean blind, List<String> faults) {
        OutletScore score = new OutletScore();
        String how = blind ? "visible text alone" : "all that is known";
        for (Read article : articles) {
            RawArticle raw = dated(blind ? PageFile.visible(article.raw()) : article.raw(), article.gold());
            EnrichedArticle tagged =
                    enricher.enrich(raw, enricher.read(raw), Receipt.outsideTheStream(raw), Instant.EPOCH);
            score.add(article.gold(), tagged)
                    .forEach(fault ->
                            faults.add(how + "\t" + article.gold().file().getFileName() + "\t" + fault));
        }
        spec.commandLine().getOut().println("\n" + how);
        score.rows().forEach(spec.commandLine().getOut()::println);
    }

    /** With the day of publication that the index gives. */
    private static RawArticle dated(RawArticle raw, OutletGold gold) {
        return gold.published() == null
                ? raw
                : new RawArticle(
                        raw.url(),
                        raw.content(),
                        raw.contentType(),
                        raw.title(),
                        raw.author(),
                        raw.siteName(),
                        gold.published(),
                        raw.language(),
                        raw.retrievedAt(),
                        raw.via());
    }
}
