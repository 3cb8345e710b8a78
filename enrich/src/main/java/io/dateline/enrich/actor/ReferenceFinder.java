package io.dateline.enrich.actor;

import io.dateline.enrich.actor.Reference.Title;
import io.dateline.enrich.document.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks once over a text and finds all that refers to actors. One instance a text. */
final class ReferenceFinder {

    private static final int LONGEST_TICKER = 5;

    private final ActorRegistry registry;
    private final Words words;
    private final Tokens tokens;
    private final Surroundings surroundings;
    private final Seats seats;
    private final NameFinder names;
    private final TitleParser titles;
    private final Owners owners;
    private final Acronyms acronyms;
    private final Dateline dateline;
    private final Setting setting = new Setting();
    private final List<Reference> found = new ArrayList<>();

    /** Hashes of the surnames of persons whom the registry does not know. */
    private final Set<Long> strangers = new HashSet<>();

    ReferenceFinder(ActorRegistry registry, Words words) {
        this.registry = registry;
        this.words = words;
        this.tokens = words.tokens();
        this.surroundings = new Surroundings(words);
        this.seats = new Seats(words, surroundings);
        this.names = new NameFinder(words, surroundings);
        this.acronyms = new Acronyms(words);
        this.dateline = new Dateline(words);
        this.owners = new Owners(words);
        this.titles = new TitleParser(registry, words, surroundings, owners, this::nameAt);
    }

    List<Reference> find() {
        int at = 0;
        while (at < tokens.size()) {
            at = Math.max(at + 1, step(at));
        }
        return found;
    }

    /** The states of which the text speaks; complete when all is found. */
    Setting setting() {
        return setting;
    }

    /** Takes what begins at a token; returns the token to go on with. */
    private int step(int at) {
        if (words.idle(at)) {
            if (tokens.isMark(at, '(')) {
                acronyms.learn(at, found);
            }
            return at;
        }
        int report = dateline.end(at);
        if (report > at) {
            return report;
        }
        Reference defined = acronyms.at(at);
        if (defined != null) {
            return take(defined);
        }
        if (at > 0 && !tokens.spaced(at) && tokens.isWord(at - 1)) {
            return at;
        }
        PhraseTable.Hit<Boolean> stranger = words.stranger(at);
        PhraseTable.Hit<Alias> hit = words.alias(at);
        if (hit != null) {
            setting.note(hit.values());
        }
        if (stranger != null && (hit == null || hit.last() <= stranger.last())) {
            return stranger.last() + 1;
        }
        Reference titled = titles.parse(at);
        if (titled != null) {
            organisations(titled);
            return take(titled);
        }
        NameFinder.Name unknown = names.at(at);
        if (!tokens.capitalized(at) && hit == null && unknown == null) {
            return at;
        }
        Reference name = registered(at, hit);
        if (name != null) {
            return take(name);
        }
        if (unknown != null && (hit == null || (unknown.last() > hit.last() && !pair(hit)))) {
            return take(unknown);
        }
        if (hit != null && !surnameOnly(hit.values())) {
            return hit.last() + 1;
        }
        if (unknown != null && hit == null) {
            return take(unknown);
        }
        if (hit != null && !partOfName(hit)) {
            return surroundings.plainWord(at) ? at : take(surname(hit));
        }
        if (strangers.contains(tokens.hash(at)) && !surroundings.plainWord(at)) {
            return take(Reference.named(Reference.Type.SURNAME, at, at, List.of(), tokens.word(at)));
        }
        return at;
    }

    /** Organisations within a title act beside the person: "NATO Secretary General Jane Doe". */
    private void organisations(Reference titled) {
        for (int at = titled.first(); at <= titled.last(); at++) {
            PhraseTable.Hit<Alias> hit = tokens.capitalized(at) ? words.alias(at) : null;
            if (hit == null || hit.last() > titled.last()) {
                continue;
            }
            List<Alias> bodies = hit.values().stream()
                    .filter(alias -> !alias.actor().person() && !alias.actor().state())
                    .toList();
            boolean whole = hit.first() == titled.first() && hit.last() == titled.last();
            if (!bodies.isEmpty() && !whole) {
                found.add(Reference.named(Reference.Type.NAME, hit.first(), hit.last(), bodies, words(hit)));
            }
            at = hit.last();
        }
    }

    /** Keeps a reference; returns the token to go on with. */
    private int take(Reference reference) {
        found.add(reference);
        if (reference.type() == Reference.Type.STRANGER) {
            strangers.add(tokens.hash(reference.last()));
        }
        int next = owners.possessive(reference.last() + 1);
        if (next >= tokens.size() || reference.aliases().isEmpty()) {
            return reference.last() + 1;
        }
        // "The Assad regime" is the government of the person's state too.
        Profile actor = reference.aliases().get(0).actor();
        Profile state = actor.person() && actor.affiliation() != null ? registry.state(actor.affiliation()) : null;
        PhraseTable.Hit<Body> body = words.body(next);
        if (state == null || body == null || !body.values().get(0).id().equals("government")) {
            return reference.last() + 1;
        }
        Profile government = registry.body(state, body.values().get(0));
        found.add(Reference.body(Reference.Type.BODY, reference.first(), body.last(), government));
        return body.last() + 1;
    }

    /** The name, known or not, that stands at a token after a title; null when none does. */
    private @Nullable Reference nameAt(int at) {
        if (at >= tokens.size() || !tokens.isWord(at)) {
            return null;
        }
        PhraseTable.Hit<Alias> hit = words.alias(at);
        List<Alias> persons = hit == null
                ? List.of()
                : hit.values().stream().filter(alias -> alias.actor().person()).toList();
        if (hit != null && !persons.isEmpty()) {
            List<Alias> full = persons.stream()
                    .filter(alias -> alias.kind() != Alias.Kind.SURNAME)
                    .toList();
            if (!full.isEmpty()) {
                return Reference.named(Reference.Type.NAME, hit.first(), hit.last(), full, words(hit));
            }
        }
        if (hit != null && persons.isEmpty()) {
            return null;
        }
        Reference unknown = names.afterTitle(at);
        if (unknown != null && (hit == null || unknown.last() > hit.last())) {
            return known(unknown);
        }
        return hit == null || surroundings.date(at) ? null : surname(hit);
    }

    /** A longer name that ends in, or but for initials is, one that the registry knows. */
    private Reference known(Reference unknown) {
        if (unknown.type() != Reference.Type.STRANGER || unknown.name() == null) {
            return unknown;
        }
        for (int at = unknown.first() + 1; at < unknown.last(); at++) {
            PhraseTable.Hit<Alias> hit = tokens.isWord(at) ? words.alias(at) : null;
            if (hit != null && hit.last() == unknown.last() && full(hit.values())) {
                return Reference.named(Reference.Type.NAME, unknown.first(), unknown.last(), hit.values(), words(hit));
            }
        }
        Tokens plain = Tokens.of(withoutInitials(unknown.name()));
        PhraseTable.Hit<Alias> hit =
                plain.size() < 2 ? null : registry.aliases().at(plain, 0);
        return hit != null && hit.last() == plain.size() - 1 && full(hit.values())
                ? Reference.named(Reference.Type.NAME, unknown.first(), unknown.last(), hit.values(), unknown.name())
                : unknown;
    }

    private static boolean surnameOnly(List<Alias> aliases) {
        for (Alias alias : aliases) {
            if (alias.kind() != Alias.Kind.SURNAME) {
                return false;
            }
        }
        return true;
    }

    private static boolean full(List<Alias> aliases) {
        return aliases.stream().allMatch(alias -> alias.actor().person() && alias.kind() == Alias.Kind.NAME);
    }

    /** Drops "E." of "Jane E. Doe", but not that of "J. Doe". */
    private static String withoutInitials(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        for (String word : name.split(" ", -1)) {
            boolean initial = word.length() == 2 && word.charAt(1) == '.';
            if (!initial || kept.length() == 0) {
                kept.append(kept.length() == 0 ? "" : " ").append(word);
            }
        }
        return kept.toString();
    }

    private Reference surname(PhraseTable.Hit<Alias> hit) {
        return Reference.named(Reference.Type.SURNAME, hit.first(), hit.last(), hit.values(), words(hit));
    }

    private @Nullable Reference registered(int at, PhraseTable.@Nullable Hit<Alias> hit) {
        if (hit == null) {
            return null;
        }
        List<Alias> usable = new ArrayList<>(hit.values().size());
        for (Alias alias : hit.values()) {
            boolean fits = switch (alias.kind()) {
                case NAME, ACRONYM -> !surroundings.partOfLongerName(hit.first(), hit.last());
                case PEOPLE -> at > 0 && tokens.is(at - 1, "the");
                case METONYM -> seats.act(hit.first(), hit.last());
                case SURNAME, DEMONYM -> false;
            };
            if (fits) {
                usable.add(alias);
            }
        }
        if (usable.isEmpty() || compound(hit.last()) || longer(hit)) {
            return null;
        }
        boolean people = usable.get(0).kind() == Alias.Kind.PEOPLE;
        return Reference.named(Reference.Type.NAME, people ? at - 1 : at, hit.last(), usable, words(hit));
    }

    /** Whether a longer name begins with it that is no registered actor's: "Georgia Railway Company". */
    private boolean longer(PhraseTable.Hit<Alias> hit) {
        NameFinder.Name name = names.at(hit.first());
        return name != null
                && name.last() > hit.last()
                && !pair(hit)
                && hit.values().stream().noneMatch(alias -> alias.actor().person());
    }

    /** Whether a hyphen joins it to somebody else: "the Putin-Biden summit". */
    private boolean pair(PhraseTable.Hit<Alias> hit) {
        int next = hit.last() + 1;
        if (next + 1 >= tokens.size()
                || !tokens.isMark(next, '-')
                || tokens.spaced(next)
                || !tokens.capitalized(next + 1)) {
            return false;
        }
        if (words.alias(next + 1) != null) {
            return true;
        }
        for (Alias alias : hit.values()) {
            if (alias.bare() || alias.kind() == Alias.Kind.NAME || alias.kind() == Alias.Kind.ACRONYM) {
                return true;
            }
        }
        return false;
    }

    /** Keeps a name that no registry knows, unless it is no actor's; returns the token to go on with. */
    private int take(NameFinder.Name name) {
        String written = tokens.words(name.first(), name.last());
        return switch (name.kind()) {
            case PERSON ->
                take(known(Reference.named(
                        name.full() ? Reference.Type.STRANGER : Reference.Type.SURNAME,
                        name.first(),
                        name.last(),
                        List.of(),
                        written)));
            case ORGANISATION -> take(organisation(name, written));
            case PLACE, THING -> name.last() + 1;
        };
    }

    /** The registry's organisation whose name goes on with no more than its legal form or its ticker, else a new one. */
    private Reference organisation(NameFinder.Name name, String written) {
        PhraseTable.Hit<Alias> hit = words.alias(name.first());
        if (hit != null && hit.last() < name.last()) {
            List<Alias> organisations = hit.values().stream()
                    .filter(alias -> !alias.actor().person() && !alias.actor().state() && !alias.context())
                    .filter(alias -> alias.kind() == Alias.Kind.NAME || alias.kind() == Alias.Kind.ACRONYM)
                    .toList();
            int last = hit.last();
            while (last < name.last() && (words.has(last + 1, Cue.LEGAL_FORM) || tokens.isMark(last + 1, '.'))) {
                last++;
            }
            if (!organisations.isEmpty() && (last == name.last() || ticker(last + 1, name.last()))) {
                return Reference.named(Reference.Type.NAME, name.first(), last, organisations, words(hit));
            }
        }
        return Reference.named(Reference.Type.GROUP, name.first(), name.last(), List.of(), written);
    }

    /** Whether one word in capitals, short as those of exchanges, is all that is left of a name. */
    private boolean ticker(int first, int last) {
        return first == last
                && tokens.isWord(first)
                && tokens.end(first) - tokens.begin(first) <= LONGEST_TICKER
                && tokens.word(first).chars().allMatch(Character::isUpperCase);
    }

    /** Whether the name only begins a compound adjective: Russian-backed, U.S.-led, Taliban-held. */
    private boolean compound(int last) {
        int next = last + 1;
        return next + 1 < tokens.size()
                && tokens.isMark(next, '-')
                && !tokens.spaced(next)
                && !tokens.spaced(next + 1)
                && tokens.isWord(next + 1)
                && !tokens.capitalized(next + 1)
                && !tokens.is(next + 1, "member");
    }

    /** Whether a surname is but a part of a longer name that is nobody's whom we know. */
    private boolean partOfName(PhraseTable.Hit<Alias> hit) {
        if (surroundings.headline(hit.first())) {
            return compound(hit.last());
        }
        int before = hit.first() - 1;
        int after = hit.last() + 1;
        boolean first = after < tokens.size()
                && tokens.isWord(after)
                && tokens.capitalized(after)
                && tokens.spaced(after)
                && !words.has(after, Cue.CALENDAR)
                && !words.has(after, Cue.NO_NAME)
                && words.alias(after) == null
                && lower(after + 1);
        boolean last = before >= 0
                && tokens.isWord(before)
                && tokens.capitalized(before)
                && tokens.spaced(hit.first())
                && tokens.sentenceStart(tokens.sentence(before)) != before
                && !words.has(before, Cue.NO_NAME)
                && !words.has(before, Cue.CALENDAR)
                && words.alias(before) == null
                && words.office(before) == null;
        return first || last || compound(hit.last());
    }

    private boolean lower(int at) {
        return at >= tokens.size() || !tokens.capitalized(at);
    }

    private String words(PhraseTable.Hit<Alias> hit) {
        return tokens.words(hit.first(), hit.last());
    }

    /** Gives the title parser a name to end with. */
    interface NameAt {
        @Nullable Reference at(int token);
    }

    static Title title(Tokens tokens, PhraseTable.Hit<Office> hit) {
        return new Title(hit.values().get(0), tokens.words(hit.first(), hit.last()));
    }
}
