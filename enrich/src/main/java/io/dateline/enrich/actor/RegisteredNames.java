package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which names in a text are the registry's, as they stand there or with more around them. */
final class RegisteredNames {

    private static final int LONGEST_TICKER = 5;

    private final ActorRegistry registry;
    private final Words words;
    private final Tokens tokens;
    private final Surroundings surroundings;
    private final Seats seats;
    private final NameFinder names;

    RegisteredNames(ActorRegistry registry, Words words, Surroundings surroundings, NameFinder names) {
        this.registry = registry;
        this.words = words;
        this.tokens = words.tokens();
        this.surroundings = surroundings;
        this.seats = new Seats(words, surroundings);
        this.names = names;
    }

    @Nullable Reference at(int at, PhraseTable.@Nullable Hit<Alias> hit) {
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
    boolean pair(PhraseTable.Hit<Alias> hit) {
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

    /** Whether the name only begins a compound adjective: Russian-backed, U.S.-led, Taliban-held. */
    boolean compound(int last) {
        int next = last + 1;
        return next + 1 < tokens.size()
                && tokens.isMark(next, '-')
                && !tokens.spaced(next)
                && !tokens.spaced(next + 1)
                && tokens.isWord(next + 1)
                && !tokens.capitalized(next + 1)
                && !tokens.is(next + 1, "member");
    }

    /** A longer name that ends in, or but for initials is, one that the registry knows. */
    Reference known(Reference unknown) {
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

    /** The registry's organisation whose name goes on with no more than its legal form or its ticker, else a new one. */
    Reference organisation(NameFinder.Name name, String written) {
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

    private String words(PhraseTable.Hit<Alias> hit) {
        return tokens.words(hit.first(), hit.last());
    }
}
