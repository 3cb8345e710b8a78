package io.dateline.enrich.actor;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;

/** What the phrases of the table of aliases stand for, packed; numbered as the phrases are. Immutable. */
final class Aliases {

    private static final List<Alias.Kind> KINDS = List.of(Alias.Kind.values());
    private static final int KIND = 0x0f;
    private static final int BARE = 0x10;
    private static final int CONTEXT = 0x20;

    private final Profiles profiles;
    private final int[] actors;
    private final byte[] traits;

    private Aliases(Builder builder, Profiles profiles) {
        this.profiles = profiles;
        this.actors = builder.actors.build().toArray();
        this.traits = builder.traits.toByteArray();
    }

    Alias get(int phrase) {
        byte trait = traits[phrase];
        return new Alias(
                profiles.get(actors[phrase]), KINDS.get(trait & KIND), (trait & BARE) != 0, (trait & CONTEXT) != 0);
    }

    /** Collects aliases with their phrases. */
    static final class Builder {
        private final PhraseTable.Builder<Alias> phrases = new PhraseTable.Builder<>();
        private final Openings.Builder openings = new Openings.Builder();
        private final IntStream.Builder actors = IntStream.builder();
        private final ByteArrayOutputStream traits = new ByteArrayOutputStream();

        /**
         * @param actor its number
         * @param exact whether each letter's case counts
         * @throws IllegalArgumentException when there is no word in the alias
         */
        void add(String alias, int actor, Alias.Kind kind, boolean exact, boolean bare, boolean context) {
            phrases.add(alias, exact);
            openings.add(alias);
            actors.add(actor);
            traits.write(KINDS.indexOf(kind) | (bare ? BARE : 0) | (context ? CONTEXT : 0));
        }

        Openings openings() {
            return openings.build();
        }

        PhraseTable<Alias> build(Profiles profiles) {
            return phrases.build(new Aliases(this, profiles)::get);
        }
    }
}
