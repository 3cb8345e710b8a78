package io.dateline.cli;

import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Json;
import io.dateline.contract.RawArticle;
import io.dateline.contract.Topics;
import io.dateline.enrich.Enricher;
import io.dateline.enrich.Receipt;
import io.dateline.enrich.document.Document;
import io.dateline.ingest.source.ArticleReader;
import io.dateline.ingest.source.InputFormat;
import io.dateline.ingest.source.Inputs;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reads;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline tag}: the taggers on files or standard input, with no Kafka. */
@Command(
        name = "tag",
        description = {
            "Tags text, HTML or JSON Lines: one EnrichedArticle a line on standard output, in the order of the input.",
            "Exit status 1: something was refused; standard error says what and why."
        },
        mixinStandardHelpOptions = true)
final class TagCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files and folders; - is standard input.")
    private List<Path> files = List.of();

    @Option(
            names = "--input",
            paramLabel = "text|html|jsonl|auto",
            description = "What the input holds (default: by the file's name, else by its begin).",
            defaultValue = "auto")
    private InputFormat format = InputFormat.AUTO;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Publication date of articles that name none themselves: ISO date or date-time.")
    private @Nullable String published;

    @Option(names = "--url", paramLabel = "URL", description = "Address of an article that names none itself.")
    private @Nullable String url;

    @Option(
            names = "--as-is",
            description = "Takes the text as the body, uncleaned, so that offsets are those of the input.")
    private boolean asIs;

    @Mixin
    private RegistryOptions registries = new RegistryOptions();

    @Override
    public Integer call() throws IOException {
        checkPublished();
        Enricher enricher = registries.enricher();
        Clock clock = Clock.systemUTC();
        ArticleReader reader = new ArticleReader(Topics.RAW_VALUE_BYTES_MAX, clock);
        PrintWriter out = spec.commandLine().getOut();
        boolean refused = false;
        try (Reads reads = new Inputs(files, format, System.in, reader).read()) {
            while (reads.hasNext()) {
                Read read = reads.next();
                refused |= read.fold(
                        article -> {
                            RawArticle raw = completed(article.article());
                            Document document = asIs ? enricher.readAsIs(raw) : enricher.read(raw);
                            EnrichedArticle enriched =
                                    enricher.enrich(raw, document, Receipt.outsideTheStream(raw), clock.instant());
                            out.println(Json.mapper().writeValueAsString(enriched));
                            return false;
                        },
                        refusal -> {
                            spec.commandLine().getErr().println("dateline tag: " + refusal);
                            return true;
                        });
                if (out.checkError()) {
                    return 1; // nobody reads any more: `dateline tag … | head`
                }
            }
        }
        out.flush();
        return refused ? 1 : 0;
    }

    private void checkPublished() {
        if (published != null && !IsoDates.isDateOrDateTime(published)) {
            throw new UsageException("--published: no ISO date or date-time: " + published);
        }
    }

    /** What the options say holds for articles that say nothing themselves. */
    private RawArticle completed(RawArticle raw) {
        return new RawArticle(
                raw.url() == null ? url : raw.url(),
                raw.content(),
                raw.contentType(),
                raw.title(),
                raw.author(),
                raw.siteName(),
                raw.publishedAt() == null ? published : raw.publishedAt(),
                raw.language(),
                raw.retrievedAt(),
                raw.via(),
                raw.feed());
    }
}
