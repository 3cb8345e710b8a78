package io.dateline.enrich.actor.registry;

/** What a registry file can be. */
public enum Format {
    TABLES("actor tables"),
    CAMEO_ACTORS("CAMEO actor dictionary"),
    CAMEO_AGENTS("CAMEO agent dictionary"),
    WIKIDATA_JSON("Wikidata query results, JSON"),
    WIKIDATA_CSV("Wikidata query results, CSV"),
    WIKIDATA_TSV("Wikidata query results, TSV");

    private final String words;

    Format(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
