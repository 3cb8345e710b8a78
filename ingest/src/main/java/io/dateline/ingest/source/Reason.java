package io.dateline.ingest.source;

/** Why an input gave no article. */
public enum Reason {
    EMPTY("empty"),
    OVERSIZED("oversized"),
    UNDECODABLE("undecodable"),
    BROKEN_JSON("broken JSON"),
    NO_ARTICLE("no article"),
    UNREADABLE("unreadable"),
    DAMAGED("damaged"),
    EXPANDS("expands too much"),
    REJECTED("rejected by Kafka");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** For people, in lower case. */
    public String words() {
        return words;
    }
}
