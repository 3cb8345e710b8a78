package io.dateline.enrich.actor;

import static io.dateline.enrich.actor.RegistryFile.require;

import io.dateline.contract.Actor;
import io.dateline.enrich.actor.registry.FileReport;
import io.dateline.enrich.actor.registry.RegistryFiles;
import io.dateline.enrich.registry.RegistryVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and validates the tables of the actor registry. Used once. */
final class RegistryReader {

    private static final Set<String> FLAGS = Set.of("ambiguous", "cased", "bare", "context");

    private final Profiles.Builder profiles = new Profiles.Builder();
    private final Map<String, List<Role>> roles = new HashMap<>();
    private final Aliases.Builder aliases = new Aliases.Builder();
    private final List<Office> officeMeanings = new ArrayList<>();
    private final List<Body> bodyMeanings = new ArrayList<>();
    private final PhraseTable.Builder<Office> offices = new PhraseTable.Builder<>();
    private final PhraseTable.Builder<Body> bodies = new PhraseTable.Builder<>();
    private final PhraseTable.Builder<Boolean> strangers = new PhraseTable.Builder<>();
    private final PhraseTable.Builder<NameKind> listed = new PhraseTable.Builder<>();
    private final List<NameKind> kinds = new ArrayList<>();
    private final Cues.Builder cues = new Cues.Builder();
    private final Transliteration transliteration = new Transliteration();
    private final Variants.Builder variants = new Variants.Builder(transliteration);
    private final Map<String, String> takenNames = new HashMap<>();
    private final Bearers bearers = new Bearers();
    private final Map<String, String> officesByPhrase = new HashMap<>();

    ActorRegistry bundled(String version) {
        readBundled();
        return build(version);
    }

    ActorRegistry.Loaded with(String version, List<Path> files) {
        readBundled();
        List<FileReport> reports = new ArrayList<>();
        Titles titles = new Titles(profiles, officesByPhrase);
        Identities identities = new Identities(profiles, bearers);
        for (Path file : files) {
            reports.add(RegistryFiles.read(file, new Merge(profiles, aliases, variants, bearers, identities, titles)));
        }
        return new ActorRegistry.Loaded(build(RegistryVersion.of(version, files, reports)), reports);
    }

    private void readBundled() {
        table("name-variants.txt", cells -> transliteration.group(cells[0]), "names");
        table("roles.tsv", this::role, "id", "office", "title", "affiliation", "start", "end", "source");
        table("actors.tsv", this::actor, "id", "wikidata", "name", "kind", "affiliation", "cameo", "source");
        for (String id : roles.keySet()) {
            require(profiles.number(id) != Ids.NONE, "roles.tsv: no actor has the id " + id);
        }
        table("aliases.tsv", this::alias, "id", "alias", "language", "kind", "flags");
        table("offices.tsv", this::office, "name", "phrase", "offices");
        table("bodies.tsv", this::body, "body", "kind", "name", "cameo", "phrase");
        table(
                "not-actors.txt",
                cells -> {
                    strangers.add(cells[0], cells[0].equals(cells[0].toUpperCase(Locale.ROOT)));
                    cues.addFirst(Cue.NO_ACTOR, cells[0]);
                },
                "name");
        table("given-names.txt", cells -> cues.add(Cue.GIVEN, cells[0]), "name");
        table("surnames.txt", cells -> cues.add(Cue.SURNAME, cells[0]), "name");
        table("plain-words.txt", cells -> cues.add(Cue.PLAIN, cells[0]), "word");
        list("organisations.txt", NameKind.ORGANISATION);
        list("places.txt", NameKind.PLACE);
        list("things.txt", NameKind.THING);
        table("cues.txt", cells -> cues.line(cells[0]), "words");
    }

    private ActorRegistry build(String version) {
        Profiles built = profiles.build();
        return new ActorRegistry(
                version,
                built,
                aliases.build(built),
                offices.build(officeMeanings::get),
                bodies.build(bodyMeanings::get),
                strangers.build(phrase -> true),
                listed.build(kinds::get),
                cues.build(),
                aliases.openings(),
                variants.build(built));
    }

    private void list(String name, NameKind kind) {
        table(
                name,
                cells -> {
                    listed.add(cells[0], cells[0].equals(cells[0].toUpperCase(Locale.ROOT)));
                    cues.addFirst(Cue.LISTED, cells[0]);
                    kinds.add(kind);
                },
                "name");
    }

    private static void table(String name, RegistryFile.Line line, String... header) {
        new RegistryFile(name).read(List.of(header), line);
    }

    void role(String[] cells) {
        require(slug(cells[1]), "office '" + cells[1] + "' is no slug");
        require(!cells[2].equals("-"), "a role needs a title");
        require(!cells[6].equals("-"), "a role needs a source");
        roles.computeIfAbsent(cells[0], id -> new ArrayList<>(2))
                .add(new Role(cells[1], cells[2], cells[3], Days.of(cells[4], cells[5])));
    }

    void actor(String[] cells) {
        String id = cells[0];
        require(slug(id), "id '" + id + "' is no slug");
        String wikidata = optional(cells[1]);
        require(wikidata == null || wikidata(wikidata), "'" + wikidata + "' is no Wikidata id");
        require(!cells[6].equals("-"), "an actor needs a source");
        Actor.Kind kind = Actor.Kind.valueOf(constant(cells[3]));
        Profile profile = new Profile(
                id,
                wikidata,
                cells[2],
                kind,
                optional(cells[4]),
                optional(cells[5]),
                List.copyOf(roles.getOrDefault(id, List.of())));
        require(profiles.add(profile), "id '" + id + "' stands twice");
    }

    void alias(String[] cells) {
        int actor = profiles.number(cells[0]);
        require(actor != Ids.NONE, "no actor has the id " + cells[0]);
        Alias.Kind kind = Alias.Kind.valueOf(constant(cells[3]));
        Set<String> flags = cells[4].equals("-") ? Set.of() : Set.copyOf(Arrays.asList(cells[4].split(",")));
        require(FLAGS.containsAll(flags), "unknown flag in '" + cells[4] + "'");
        String other = takenNames.putIfAbsent(cells[1], cells[0]);
        require(
                other == null || other.equals(cells[0]) || flags.contains("ambiguous"),
                "'" + cells[1] + "' names " + other + " too and is not marked ambiguous");
        require(!flags.contains("context") || profiles.affiliated(actor), "context without an affiliation");
        int phrase = aliases.add(
                cells[1], actor, kind, flags.contains("cased"), flags.contains("bare"), flags.contains("context"));
        bearers.add(cells[1], actor, phrase);
        if (profiles.state(actor)) {
            bearers.addState(cells[1]);
        }
        if (kind == Alias.Kind.NAME && profiles.person(actor)) {
            variants.add(cells[1], actor);
        }
    }

    void office(String[] cells) {
        offices.add(cells[1], false);
        cues.addFirst(Cue.OFFICE, cells[1]);
        String[] slugs = cells[2].split(",");
        officeMeanings.add(new Office(cells[0], Set.copyOf(Arrays.asList(slugs))));
        officesByPhrase.putIfAbsent(cells[1], slugs[0]);
    }

    void body(String[] cells) {
        require(cells[2].contains("%s"), "the name needs a place for the state: %s");
        bodies.add(cells[4], false);
        cues.addFirst(Cue.BODY, cells[4]);
        bodyMeanings.add(new Body(cells[0], Actor.Kind.valueOf(constant(cells[1])), cells[2], cells[3]));
    }

    private static boolean slug(String id) {
        boolean hyphen = true;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == '-' ? hyphen : (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
            hyphen = c == '-';
        }
        return !hyphen;
    }

    private static boolean wikidata(String id) {
        boolean digits = id.length() > 1 && id.charAt(0) == 'Q' && id.charAt(1) != '0';
        for (int i = 1; i < id.length(); i++) {
            digits &= id.charAt(i) >= '0' && id.charAt(i) <= '9';
        }
        return digits;
    }

    private static String constant(String cell) {
        return cell.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static @Nullable String optional(String cell) {
        return cell.equals("-") ? null : cell;
    }
}
