package io.dateline.enrich.outlet;

import java.util.List;

/**
 * A way of classifying outlets by their relation to states, with the codes that it gives.
 *
 * @param id short name in the tables and on the wire
 * @param title whose it is and where it is described
 */
public record Scheme(String id, String title, List<String> codes) {

    /** The scheme that decides the flag: State Media Monitor's typology. Others stand beside it and are not mixed in. */
    public static final String DECIDING = "typology";

    public Scheme {
        codes = List.copyOf(codes);
    }
}
