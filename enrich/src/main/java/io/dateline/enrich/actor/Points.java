package io.dateline.enrich.actor;

/** Points for each kind of name. */
final class Points {

    private int person;
    private int organisation;
    private int place;
    private int thing;

    void add(NameKind kind, int points) {
        switch (kind) {
            case PERSON -> person += points;
            case ORGANISATION -> organisation += points;
            case PLACE -> place += points;
            case THING -> thing += points;
        }
    }

    int of(NameKind kind) {
        return switch (kind) {
            case PERSON -> person;
            case ORGANISATION -> organisation;
            case PLACE -> place;
            case THING -> thing;
        };
    }

    /** The kind with the most points; of several the first. */
    NameKind best() {
        NameKind best = NameKind.PERSON;
        for (NameKind kind : NameKind.ALL) {
            best = of(kind) > of(best) ? kind : best;
        }
        return best;
    }
}
