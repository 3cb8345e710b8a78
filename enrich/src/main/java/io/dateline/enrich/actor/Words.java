package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of one text: what each can be to the names beside it, and which phrases of the registry begin with it. Each
 * is looked up once.
 */
final class Words {

    private final ActorRegistry registry;
    private final Tokens tokens;
    private final long[] senses;
    private final Phrases<Alias> aliases;
    private final Phrases<Office> offices;
    private final Phrases<Body> bodies;
    private final Phrases<NameKind> listed;

    Words(ActorRegistry registry, Tokens tokens) {
        this.registry = registry;
        this.tokens = tokens;
        this.senses = new long[tokens.size()];
        for (int i = 0; i < senses.length; i++) {
            if (tokens.isWord(i) || tokens.isNumber(i)) {
                senses[i] = registry.senses(tokens, i);
            }
        }
        aliases = new Phrases<>(registry.aliases(), Cue.NAME);
        offices = new Phrases<>(registry.offices(), Cue.OFFICE);
        bodies = new Phrases<>(registry.bodies(), Cue.BODY);
        listed = new Phrases<>(registry.listed(), Cue.LISTED);
    }

    Tokens tokens() {
        return tokens;
    }

    /** Whether a token has a sense; false outside the text. */
    boolean has(int token, Cue cue) {
        return token >= 0 && token < senses.length && (senses[token] & cue.bit()) != 0;
    }

    /** Whether nothing that refers to an actor can begin at a token. */
    boolean idle(int token) {
        return (senses[token] & Cue.OPENERS) == 0;
    }

    /** The longest name of the registry that begins at a token; null when none does. */
    PhraseTable.@Nullable Hit<Alias> alias(int token) {
        return aliases.at(token);
    }

    PhraseTable.@Nullable Hit<Office> office(int token) {
        return offices.at(token);
    }

    PhraseTable.@Nullable Hit<Body> body(int token) {
        return bodies.at(token);
    }

    /** The longest name of what is no actor. */
    PhraseTable.@Nullable Hit<Boolean> stranger(int token) {
        return has(token, Cue.NO_ACTOR) ? registry.strangers().at(tokens, token) : null;
    }

    /** The longest name, of those that are only told apart by kind, that begins at a token; null when none does. */
    PhraseTable.@Nullable Hit<NameKind> listed(int token) {
        return listed.at(token);
    }

    /** Whether a name of a kind begins at a token; false outside the text. */
    boolean listedAs(int token, NameKind kind) {
        PhraseTable.Hit<NameKind> hit = token < 0 || token >= senses.length ? null : listed.at(token);
        return hit != null && hit.values().contains(kind);
    }

    /** What begins at each token, as far as somebody asked. */
    private final class Phrases<T> {
        private final PhraseTable<T> table;
        private final Cue begins;
        private final PhraseTable.@Nullable Hit<T>[] found = PhraseTable.hits(senses.length);
        private final PhraseTable.Hit<T> none = new PhraseTable.Hit<>(0, 0, List.of());

        Phrases(PhraseTable<T> table, Cue begins) {
            this.table = table;
            this.begins = begins;
        }

        PhraseTable.@Nullable Hit<T> at(int token) {
            if (!has(token, begins)) {
                return null;
            }
            PhraseTable.Hit<T> hit = found[token];
            if (hit == null) {
                hit = table.at(tokens, token);
                hit = hit == null ? none : hit;
                found[token] = hit;
            }
            return hit.values().isEmpty() ? null : hit;
        }
    }
}
