package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Persons by their names, however these are transliterated. Immutable. */
final class Variants {

    /** Low bits of an entry: a person's number. The others are those of the hash of a name. */
    private static final int NUMBER_BITS = 24;

    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    private final Transliteration transliteration;
    private final Profiles profiles;

    /** A name's hash and a person's number in each, sorted. */
    private final long[] entries;

    private Variants(Builder builder, Profiles profiles) {
        this.transliteration = builder.transliteration;
        this.profiles = profiles;
        this.entries = builder.entries.build().sorted().distinct().toArray();
    }

    /**
     * The one person who can be meant by a name in full; null when there is none, or more than one.
     *
     * @param of the state or organisation to which the text says the person belongs; null when it says nothing
     */
    @Nullable Profile person(String name, @Nullable String of) {
        String key = name.indexOf(' ') < 0 ? "" : transliteration.key(name);
        if (key.isEmpty()) {
            return null;
        }
        Profile found = null;
        long from = entry(key, 0);
        int first = Arrays.binarySearch(entries, from);
        for (int i = first < 0 ? -first - 1 : first; i < entries.length && (entries[i] & ~NUMBER) == from; i++) {
            Profile bearer = profiles.get((int) (entries[i] & NUMBER));
            if (of == null || bearer.affiliation() == null || bearer.belongsTo(of)) {
                if (found != null) {
                    return null;
                }
                found = bearer;
            }
        }
        return found;
    }

    private static long entry(String key, int number) {
        return (Tokens.hash(key, 0, key.length()) << NUMBER_BITS) | number;
    }

    /** Collects names. */
    static final class Builder {
        private final Transliteration transliteration;
        private final LongStream.Builder entries = LongStream.builder();

        Builder(Transliteration transliteration) {
            this.transliteration = transliteration;
        }

        /** @param person number of the person */
        void add(String name, int person) {
            if (person > NUMBER) {
                throw new IllegalArgumentException("more than " + NUMBER + " actors");
            }
            String key = transliteration.key(name);
            if (!key.isEmpty()) {
                entries.add(entry(key, person));
            }
        }

        Variants build(Profiles profiles) {
            return new Variants(this, profiles);
        }
    }
}
