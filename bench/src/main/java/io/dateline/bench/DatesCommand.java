package io.dateline.bench;

import io.dateline.bench.DateScore.Fault;
import io.dateline.bench.TimeMl.Gold;
import io.dateline.contract.DateExpression;
import io.dateline.contract.Published;
import io.dateline.enrich.date.DateTagger;
import io.dateline.enrich.document.Document;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench dates}: the date tagger against annotated texts, as TempEval-3 scores it. */
@Command(
        name = "dates",
        description = {
            "Scores the date tagger on TimeML files as TempEval-3 does.",
            "Exit status 1: not one file could be read."
        },
        mixinStandardHelpOptions = true)
final class DatesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, and folders of *.tml and *.xml.")
    private List<Path> paths = List.of();

    @Option(names = "--only", paramLabel = "REGEX", description = "Only files in whose name this is found.")
    private Pattern only = Pattern.compile("");

    @Option(names = "--errors", paramLabel = "FILE|-", description = "Lists the errors by kind; - is standard output.")
    private @Nullable Path errors;

    @Option(names = "--no-dct", description = "Keeps the publication date from the tagger.")
    private boolean withoutPublished;

    @Option(names = "--speed", description = "Measures CPU time on these texts, and its growth, instead.")
    private boolean speed;

    private final Map<String, DateScore> folders = new TreeMap<>();
    private final Map<String, List<String>> faults = new TreeMap<>();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        DateTagger tagger = new DateTagger();
        List<String> texts = new ArrayList<>();
        int unreadable = 0;
        for (Path file : files()) {
            try {
                TimeMl timeMl = TimeMl.read(file);
                texts.add(timeMl.text());
                if (!speed) {
                    score(tagger, file, timeMl);
                }
            } catch (IOException e) {
                unreadable++;
                spec.commandLine().getErr().println("bench dates: " + file + ": " + e.getMessage());
            }
        }
        out.printf("files read %d, not readable %d%n", texts.size(), unreadable);
        if (texts.isEmpty()) {
            return 1;
        }
        if (speed) {
            TaggerSpeed.of(tagger, out).measure(texts);
        } else {
            print(out);
        }
        return 0;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ParameterException(spec.commandLine(), "no such file or folder: " + path);
            }
            try (Stream<Path> found = Files.walk(path)) {
                found.filter(Files::isRegularFile)
                        .filter(file -> file.equals(path) || isTimeMl(file))
                        .filter(file -> only.matcher(name(file)).find())
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static boolean isTimeMl(Path file) {
        return name(file).endsWith(".tml") || name(file).endsWith(".xml");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void score(DateTagger tagger, Path file, TimeMl timeMl) {
        // Documents count code points; the annotated places are UTF-16 indices.
        String text = timeMl.text();
        List<Gold> tagged =
                tagger
                        .dates(Document.of(text), withoutPublished ? Published.UNKNOWN : published(timeMl.published()))
                        .stream()
                        .map(date -> gold(text, date))
                        .toList();
        String folder = name(file.toAbsolutePath().resolveSibling("")); // the folder itself
        for (Fault fault : folders.computeIfAbsent(folder, f -> new DateScore()).add(timeMl.expressions(), tagged)) {
            faults.computeIfAbsent(fault.kind(), kind -> new ArrayList<>()).add(line(name(file), timeMl, fault));
        }
    }

    private static Published published(@Nullable LocalDate day) {
        return day == null
                ? Published.UNKNOWN
                : new Published(day.toString(), Published.Precision.DAY, Published.Basis.METADATA, day, day, List.of());
    }

    private static Gold gold(String text, DateExpression date) {
        int begin = text.offsetByCodePoints(0, date.mention().begin());
        int end = begin + date.mention().text().length();
        return new Gold(begin, end, date.type().name(), date.value());
    }

    private static String line(String file, TimeMl timeMl, Fault fault) {
        String text = timeMl.text();
        Gold gold = fault.gold();
        Gold tagged = fault.tagged();
        String context = text.substring(Math.max(0, gold.begin() - 40), Math.min(text.length(), gold.end() + 30));
        String told = fault.kind().equals("missed") || fault.kind().equals("spurious")
                ? told(text, gold)
                : "gold " + told(text, gold) + " found " + told(text, tagged);
        return (fault.kind() + "\t" + told + "\t..." + context + "...\t" + timeMl.published() + "\t" + file)
                .replace('\n', ' ');
    }

    private static String told(String text, Gold one) {
        return "[" + text.substring(one.begin(), one.end()) + "] " + one.type() + " " + one.value();
    }

    private void print(PrintWriter out) throws IOException {
        out.println(DateScore.header());
        DateScore all = new DateScore();
        folders.forEach((folder, score) -> {
            out.println(score.row(folder));
            all.add(score);
        });
        out.println(all.row("all"));
        out.println();
        all.valueErrors().forEach(out::println);
        if (errors != null) {
            List<String> lines = faults.values().stream().flatMap(List::stream).toList();
            ErrorList.write(errors, lines, out);
        }
    }
}
