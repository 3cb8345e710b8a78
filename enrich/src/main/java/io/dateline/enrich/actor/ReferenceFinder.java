package io.dateline.enrich.actor;

import io.dateline.enrich.actor.Reference.Title;
import io.dateline.enrich.document.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks once over a text and finds all that refers to actors. One instance a text. */
final class ReferenceFinder {

    private final ActorRegistry registry;
    private final Tokens tokens;
    private final Surroundings surroundings;
    private final NameFinder names;
    private final TitleParser titles;
    private final List<Reference> found = new ArrayList<>();

    ReferenceFinder(ActorRegistry registry, Tokens tokens) {
        this.registry = registry;
        this.tokens = tokens;
        this.surroundings = new Surroundings(tokens);
        this.names = new NameFinder(registry, tokens, surroundings);
        this.titles = new TitleParser(registry, tokens, surroundings, this::nameAt);
    }

    List<Reference> find() {
        int at = 0;
        while (at < tokens.size()) {
            at = Math.max(at + 1, step(at));
        }
        return found;
    }

    /** Takes what begins at a token; returns the token to go on with. */
    private int step(int at) {
        if (!tokens.isWord(at) && !tokens.isNumber(at)) {
            return at;
        }
        if (at > 0 && !tokens.spaced(at) && tokens.isWord(at - 1)) {
            return at;
        }
        PhraseTable.Hit<Boolean> stranger = registry.strangers().at(tokens, at);
        PhraseTable.Hit<Alias> hit = registry.aliases().at(tokens, at);
        if (stranger != null && (hit == null || hit.last() <= stranger.last())) {
            return stranger.last() + 1;
        }
        Reference titled = titles.parse(at);
        if (titled != null) {
            found.add(titled);
            ofPerson(titled);
            return titled.last() + 1;
        }
        if (!tokens.capitalized(at) && hit == null) {
            return at;
        }
        Reference name = registered(at, hit);
        if (name != null) {
            found.add(name);
            ofPerson(name);
            return name.last() + 1;
        }
        if (hit != null && hit.values().stream().anyMatch(alias -> alias.kind() != Alias.Kind.SURNAME)) {
            return hit.last() + 1;
        }
        Reference unknown = names.unannounced(at);
        if (unknown != null) {
            found.add(unknown);
            return unknown.last() + 1;
        }
        if (hit != null && !partOfName(hit)) {
            found.add(surname(hit));
            ofPerson(surname(hit));
            return hit.last() + 1;
        }
        return at;
    }

    /** "The Assad regime" is the person's state's government too. */
    private void ofPerson(Reference name) {
        if (name.aliases().isEmpty() || !name.aliases().get(0).actor().person()) {
            return;
        }
        int next = titles.possessive(name.last() + 1);
        String of = name.aliases().get(0).actor().affiliation();
        Profile state = of == null ? null : registry.state(of);
        PhraseTable.Hit<Body> body = next < tokens.size() ? registry.bodies().at(tokens, next) : null;
        if (state != null && body != null && body.values().get(0).id().equals("government")) {
            found.add(Reference.body(
                    Reference.Type.BODY,
                    name.first(),
                    body.last(),
                    registry.body(state, body.values().get(0))));
        }
    }

    /** The name, known or not, that stands at a token after a title; null when none does. */
    private @Nullable Reference nameAt(int at) {
        if (at >= tokens.size() || !tokens.isWord(at)) {
            return null;
        }
        PhraseTable.Hit<Alias> hit = registry.aliases().at(tokens, at);
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
            return unknown;
        }
        return hit == null ? null : surname(hit);
    }

    private Reference surname(PhraseTable.Hit<Alias> hit) {
        return Reference.named(Reference.Type.SURNAME, hit.first(), hit.last(), hit.values(), words(hit));
    }

    private @Nullable Reference registered(int at, PhraseTable.@Nullable Hit<Alias> hit) {
        if (hit == null) {
            return null;
        }
        List<Alias> usable = hit.values().stream()
                .filter(alias -> switch (alias.kind()) {
                    case NAME, ACRONYM -> !surroundings.partOfLongerName(hit.first(), hit.last());
                    case PEOPLE -> at > 0 && tokens.is(at - 1, "the");
                    case METONYM -> surroundings.acts(hit.first(), hit.last());
                    case SURNAME, DEMONYM -> false;
                })
                .toList();
        if (usable.isEmpty() || compound(hit.last())) {
            return null;
        }
        boolean people = usable.get(0).kind() == Alias.Kind.PEOPLE;
        return Reference.named(Reference.Type.NAME, people ? at - 1 : at, hit.last(), usable, words(hit));
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
                && !Words.in(Words.CALENDAR, tokens, after)
                && !Words.in(Words.NO_NAME, tokens, after)
                && registry.aliases().at(tokens, after) == null
                && lower(after + 1);
        boolean last = before >= 0
                && tokens.isWord(before)
                && tokens.capitalized(before)
                && tokens.spaced(hit.first())
                && tokens.sentenceStart(tokens.sentence(before)) != before
                && !Words.in(Words.NO_NAME, tokens, before)
                && !Words.in(Words.CALENDAR, tokens, before)
                && registry.aliases().at(tokens, before) == null
                && registry.offices().at(tokens, before) == null;
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
