package io.dateline.enrich.actor;

/** What a name that no registry knows can be the name of. */
enum NameKind {
    PERSON,
    ORGANISATION,
    PLACE,
    /** An event, a work, a law, a product. */
    THING
}
