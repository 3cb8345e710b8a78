package io.dateline.enrich.actor;

/**
 * An office held for some time.
 *
 * @param office what kind of office, as in the table of offices: {@code foreign-minister}
 * @param title in full: "Minister of Foreign Affairs of Turkey"
 * @param affiliation ISO 3166-1 alpha-2 or an organisation's id; "-" when none
 */
record Role(String office, String title, String affiliation, Days days) {

    /** The office of a title that is none of those in the table. */
    static final String OTHER = "other";

    /** The affiliation of a role of none. */
    static final String NOBODY = "-";
}
