package io.dateline.enrich.actor;

/** What a word can be to the names beside it; the words stand in {@code cues.txt}. */
enum Cue {
    /** Says that a title is held no more: former. */
    NO_LONGER,
    /** Stands between a title and what is before it: acting, senior. */
    BEFORE_TITLE,
    ARTICLE,
    POSSESSIVES,
    SPEECH,
    /** After it a city is a place. */
    LOCATIVE,
    /** Makes an actor of the capital after "to" or "of": ties to Moscow. */
    TIES,
    /** Goes on after one who acts. */
    AUXILIARIES,
    /** Makes a month of the word after it. */
    BEFORE_DATE,
    /** A surname that is a plain word: alone it means nobody who was not named in full. */
    COMMON,
    /** Stands within a name: van, al, bin. */
    PARTICLES,
    CALENDAR,
    /** The last word of an organisation's name. */
    ORGANISATION_ENDS,
    /** Begins with a capital and is no name, nor part of one. */
    NO_NAME,
    /** Follows a place's name where it is part of a longer name. */
    NAME_GOES_ON,
    /** A body of a state whose name is an adjective as well: "military posts" are no army. */
    BODY_OR_ADJECTIVE,
    /** A body that a text takes up by the word alone: the army. */
    BODY_TAKEN_UP,
    /** Between a title and its holder's place: "its spokesman in Doha". */
    PLACING,
    /** Has no letter in an acronym. */
    NOT_IN_ACRONYM,
    /** A verb by which a body's word is reported. */
    REPORTS,
    /** A person's given name: John. */
    GIVEN,
    SURNAME,
    /** Rather part of an organisation's or a thing's name than of a person's. */
    PLAIN,
    /** Is part of no name. */
    FUNCTION_WORD,
    /** Stands before a person's name and is no part of it. */
    TITLE,
    /** Says in lower case what somebody is. */
    ROLE,
    PERSONAL_VERB,
    /** Follows a person's name that qualifies it: administration. */
    PERSONAL_NOUN,
    /** Follows an organisation's name: shares, spokesman. */
    ORGANISATION_NOUN,
    ORGANISATION_VERB,
    /** Stands before the name of a team. */
    AGAINST,
    /** Makes a team of the place after "over": victory. */
    MATCH,
    /** Ends an organisation's name for certain: Inc. */
    ORGANISATION_SUFFIX,
    /** Tells in which form an organisation is one: Inc, AG. */
    LEGAL_FORM,
    /** Begins an organisation's name with "of" after it: Bank of. */
    ORGANISATION_BEGINS,
    /** Begins the name of an armed group, in Arabic: Jaysh. */
    GROUP_BEGINS,
    /** Follows a team's name: coach, striker. */
    TEAM_NOUN,
    /** A verb that teams alone are the subject of. */
    TEAM_VERB,
    PLACE_ENDS,
    PLACE_BEGINS,
    THING_ENDS,
    /** Adjective of a people or a faith. */
    PEOPLE,
    /** After a seat of government: it acts as a state. */
    ACTS,
    ADVERB,
    /** Before a seat of government: it is acted upon as a state. */
    ACTED_ON,
    /** Before a seat of government: it is a party to something, or what it does follows. */
    PARTY,
    /** Before "for" and a city: a journey. */
    DEPARTURE,
    /** What a city has, and no state: streets. */
    PLACE_NOUN,
    /** What a market does, and no state: closed. */
    MARKET_VERB,
    /** May begin a name of the registry. */
    NAME,
    /** May begin the words for an office: prime (minister). */
    OFFICE,
    /** May begin the words for a body of a state: armed (forces). */
    BODY,
    /** May begin the name of what is no actor. */
    NO_ACTOR,
    /** May begin a name of which only the kind is known. */
    LISTED,
    /** Begins with a capital. */
    CAPITAL;

    /** With these begins all that refers to actors. */
    static final long OPENERS = CAPITAL.bit()
            | NAME.bit()
            | OFFICE.bit()
            | BODY.bit()
            | NO_ACTOR.bit()
            | ARTICLE.bit()
            | POSSESSIVES.bit()
            | BEFORE_TITLE.bit()
            | PARTICLES.bit();

    private final long bit = bit(this);

    /** This sense in a set of bits. */
    long bit() {
        return bit;
    }

    @SuppressWarnings("EnumOrdinal") // the bits live within one run of the program
    private static long bit(Cue cue) {
        return 1L << cue.ordinal();
    }
}
