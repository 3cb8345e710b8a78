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

    private final ActorRegistry registry;
    private final Words words;
    private final Tokens tokens;
    private final Surroundings surroundings;
    private final RegisteredNames registered;
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
        this.names = new NameFinder(words, surroundings);
        this.registered = new RegisteredNames(registry, words, surroundings, names);
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
        Reference name = registered.at(at, hit);
        if (name != null) {
            return take(name);
        }
        if (unknown != null && (hit == null || (unknown.last() > hit.last() && !registered.pair(hit)))) {
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
            return registered.known(unknown);
        }
        return hit == null || surroundings.date(at) ? null : surname(hit);
    }

    private static boolean surnameOnly(List<Alias> aliases) {
        for (Alias alias : aliases) {
            if (alias.kind() != Alias.Kind.SURNAME) {
                return false;
            }
        }
        return true;
    }

    private Reference surname(PhraseTable.Hit<Alias> hit) {
        return Reference.named(Reference.Type.SURNAME, hit.first(), hit.last(), hit.values(), words(hit));
    }

    /** Keeps a name that no registry knows, unless it is no actor's; returns the token to go on with. */
    private int take(NameFinder.Name name) {
        String written = tokens.words(name.first(), name.last());
        return switch (name.kind()) {
            case PERSON ->
                take(registered.known(Reference.named(
                        name.full() ? Reference.Type.STRANGER : Reference.Type.SURNAME,
                        name.first(),
                        name.last(),
                        List.of(),
                        written)));
            case ORGANISATION -> take(registered.organisation(name, written));
            case PLACE, THING -> name.last() + 1;
        };
    }

    /** Whether a surname is but a part of a longer name that is nobody's whom we know. */
    private boolean partOfName(PhraseTable.Hit<Alias> hit) {
        if (surroundings.headline(hit.first())) {
            return registered.compound(hit.last());
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
        return first || last || registered.compound(hit.last());
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
