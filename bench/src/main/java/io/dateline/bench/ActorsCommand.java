package io.dateline.bench;

import io.dateline.bench.NameScore.Fault;
import io.dateline.bench.NamedText.Kind;
import io.dateline.bench.NamedText.Named;
import io.dateline.contract.Actor;
import io.dateline.contract.Mention;
import io.dateline.contract.Published;
import io.dateline.enrich.actor.ActorRegistry;
import io.dateline.enrich.actor.ActorTagger;
import io.dateline.enrich.document.Document;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench actors}: the actor tagger against annotated names. */
@Command(
        name = "actors",
        description = {
            "Scores the actor tagger on annotated names: spans by kind, identities, persons of no registry.",
            "Exit status 1: not one text could be read."
        },
        mixinStandardHelpOptions = true)
final class ActorsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Folders with gold.tsv and txt/, or files of tokens with IOB2 tags.")
    private List<Path> paths = List.of();

    @Option(names = "--only", paramLabel = "REGEX", description = "Only texts in whose id this is found.")
    private Pattern only = Pattern.compile("");

    @Option(names = "--errors", paramLabel = "FILE|-", description = "Lists the errors by kind; - is standard output.")
    private @Nullable Path errors;

    @Option(names = "--registry", paramLabel = "FILE", description = "A registry to add to the bundled one.")
    private List<Path> registries = List.of();

    @Option(names = "--speed", description = "Measures CPU time on these texts, and its growth, instead.")
    private boolean speed;

    private final Map<Kind, NameScore> kinds = new EnumMap<>(Kind.class);
    private final NameScore all = new NameScore();
    private final Map<String, List<String>> faults = new TreeMap<>();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        ActorRegistry registry = ActorRegistry.with(registries).registry();
        ActorTagger tagger = new ActorTagger(registry);
        Set<String> known = registry.wikidata().collect(Collectors.toSet());
        IdentityScore identities = new IdentityScore(known::contains);
        List<NamedText> texts = texts();
        out.printf("texts read %d%n", texts.size());
        if (texts.isEmpty()) {
            return 1;
        }
        if (speed) {
            TaggerSpeed.of(tagger, out)
                    .measure(texts.stream().map(NamedText::text).toList());
            return 0;
        }
        texts.forEach(text -> score(tagger, identities, text));
        out.println(NameScore.header());
        for (Kind kind : List.of(Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)) {
            out.println(
                    kinds.getOrDefault(kind, new NameScore()).row(kind.name().toLowerCase(Locale.ROOT)));
        }
        out.println(all.row("all"));
        out.println();
        identities.rows().forEach(out::println);
        if (errors != null) {
            ErrorList.write(
                    errors, faults.values().stream().flatMap(List::stream).toList(), out);
        }
        return 0;
    }

    private List<NamedText> texts() {
        List<NamedText> texts = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ParameterException(spec.commandLine(), "no such file or folder: " + path);
            }
            try {
                for (NamedText text : NameGold.read(path)) {
                    if (only.matcher(text.id()).find()) {
                        texts.add(text);
                    }
                }
            } catch (IOException e) {
                spec.commandLine().getErr().println("bench actors: " + path + ": " + e.getMessage());
            }
        }
        return texts;
    }

    private void score(ActorTagger tagger, IdentityScore identities, NamedText text) {
        List<Named> found = found(tagger, text);
        for (Kind kind : List.of(Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)) {
            List<Named> gold =
                    text.names().stream().filter(one -> one.kind() == kind).toList();
            List<Named> tagged = found.stream()
                    .filter(one -> one.kind() == kind)
                    .filter(one -> gold.stream().anyMatch(one::overlaps) || !otherwise(text, one))
                    .toList();
            report(
                    kind.name().toLowerCase(Locale.ROOT) + " ",
                    text,
                    kinds.computeIfAbsent(kind, k -> new NameScore()).add(gold, tagged));
        }
        all.add(text.names(), found);
        report("", text, identities.add(text.names(), found));
    }

    /** Whether it stands where something is annotated whose kind is not told. */
    private static boolean otherwise(NamedText text, Named one) {
        return text.names().stream().anyMatch(gold -> gold.kind() == Kind.OTHER && gold.overlaps(one));
    }

    /** What the tagger finds by name; annotators of names leave out what only describes, "the French president". */
    private static List<Named> found(ActorTagger tagger, NamedText text) {
        List<Named> found = new ArrayList<>();
        for (Actor actor : tagger.read(Document.of(text.text())).actors(published(text.published()))) {
            for (Mention mention : actor.mentions()) {
                int begin = text.text().offsetByCodePoints(0, mention.begin());
                int end = begin + mention.text().length();
                String last = mention.text().substring(mention.text().lastIndexOf(' ') + 1);
                if (!Character.isLowerCase(last.charAt(0))) {
                    found.add(new Named(begin, end, kind(actor), actor.wikidata()));
                }
            }
        }
        found.sort((one, other) -> Integer.compare(one.begin(), other.begin()));
        return found;
    }

    private static Published published(@Nullable LocalDate day) {
        return day == null
                ? Published.UNKNOWN
                : new Published(day.toString(), Published.Precision.DAY, Published.Basis.METADATA, day, day, List.of());
    }

    private static Kind kind(Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> Kind.PERSON;
            case ORGANISATION, ARMED_GROUP, IGO -> Kind.ORGANISATION;
            case STATE -> Kind.PLACE;
            case UNKNOWN -> Kind.OTHER;
        };
    }

    private void report(String prefix, NamedText text, List<Fault> found) {
        for (Fault fault : found) {
            Named gold = fault.annotated();
            String body = text.text();
            String context = body.substring(Math.max(0, gold.begin() - 40), Math.min(body.length(), gold.end() + 30));
            String told = told(body, gold) + (gold.equals(fault.found()) ? "" : " found " + told(body, fault.found()));
            String kind = prefix + fault.kind();
            faults.computeIfAbsent(kind, key -> new ArrayList<>())
                    .add((kind + "\t" + told + "\t..." + context + "...\t" + text.id()).replace('\n', ' '));
        }
    }

    private static String told(String text, Named one) {
        return "[" + text.substring(one.begin(), one.end()) + "] " + one.kind()
                + (one.wikidata() == null ? "" : " " + one.wikidata());
    }
}
