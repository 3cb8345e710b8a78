package io.dateline.bench;

import io.dateline.contract.Json;
import io.dateline.contract.RawArticle;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench generate}: writes generated articles as JSON Lines, and says what must become of them. */
@Command(name = "generate", description = "Writes generated articles as JSON Lines.", mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--articles", defaultValue = "100000", description = "How many (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(names = "--seed", defaultValue = "1", description = "Other articles for another seed.")
    private long seed;

    @Parameters(paramLabel = "FILE", description = "Where to write them.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Path file;

    @Override
    public Integer call() throws Exception {
        GeneratedArticles generated = new GeneratedArticles(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int number = 0; number < articles; number++) {
                for (RawArticle article : generated.send(number)) {
                    out.write(Json.mapper().writeValueAsString(article));
                    out.newLine();
                }
            }
        }
        System.out.println(GeneratedArticles.answer(articles));
        return 0;
    }
}
