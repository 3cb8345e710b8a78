package io.dateline.enrich.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a name that no registry knows can be the name of. */
enum NameKind {
    PERSON,
    ORGANISATION,
    PLACE,
    /** An event, a work, a law, a product. */
    THING;

    static final List<NameKind> ALL = List.of(values());

    private final int bit = bit(this);

    /** This kind in a set of bits. */
    int bit() {
        return bit;
    }

    /** The kinds that the lists give a name, as bits; 0 for a name that is in none. */
    static int bits(PhraseTable.@Nullable Hit<NameKind> hit) {
        int bits = 0;
        if (hit != null) {
            for (NameKind kind : hit.values()) {
                bits |= kind.bit;
            }
        }
        return bits;
    }

    @SuppressWarnings("EnumOrdinal") // the bits live within one run of the program
    private static int bit(NameKind kind) {
        return 1 << kind.ordinal();
    }
}
