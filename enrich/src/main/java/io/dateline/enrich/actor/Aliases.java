package io.dateline.enrich.actor;

import java.util.List;

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
        this.actors = builder.actors.toArray();
        this.traits = new byte[actors.length];
        for (int phrase = 0; phrase < traits.length; phrase++) {
            traits[phrase] = (byte) builder.traits.get(phrase);
        }
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
        private final IntList actors = new IntList();
        private final IntList traits = new IntList();

        /**
         * Returns the number of the phrase.
         *
         * @param actor its number
         * @param exact whether each letter's case counts
         * @throws IllegalArgumentException when there is no word in the alias
         */
        int add(String alias, int actor, Alias.Kind kind, boolean exact, boolean bare, boolean context) {
            phrases.add(alias, exact);
            openings.add(alias);
            actors.add(actor);
            traits.add(traits(kind, bare, context));
            return actors.size() - 1;
        }

        /** Says anew what a phrase stands for. */
        void replace(int phrase, Alias.Kind kind, boolean bare, boolean context) {
            traits.set(phrase, traits(kind, bare, context));
        }

        private static int traits(Alias.Kind kind, boolean bare, boolean context) {
            return KINDS.indexOf(kind) | (bare ? BARE : 0) | (context ? CONTEXT : 0);
        }

        Openings openings() {
            return openings.build();
        }

        PhraseTable<Alias> build(Profiles profiles) {
            return phrases.build(new Aliases(this, profiles)::get);
        }
    }
}
