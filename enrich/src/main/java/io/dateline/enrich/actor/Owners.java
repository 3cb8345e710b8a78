package io.dateline.enrich.actor;

import io.dateline.contract.Actor;
import io.dateline.enrich.document.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads whose an office or a body is, and how it is held: "the former Turkish", "NATO's acting", "of the Treasury". */
final class Owners {

    private static final int MOST_QUALIFIERS = 6;

    private final Words words;
    private final Tokens tokens;

    Owners(Words words) {
        this.words = words;
        this.tokens = words.tokens();
    }

    /** What stands before an office: whose it is, and whether it is held no more. */
    static final class Qualifiers {
        /** The token where the office or body must begin. */
        int next;

        @Nullable Profile owner;

        boolean article;
        boolean possessive;
        boolean past;
        boolean adjective;
    }

    /** A state or organisation, and its last token. */
    record Owner(Profile owner, int last) {}

    /** The state or organisation after "of" or "for"; null when none stands there. */
    @Nullable Owner after(int at) {
        if (at + 1 >= tokens.size() || !(tokens.is(at, "of") || tokens.is(at, "for"))) {
            return null;
        }
        int from = tokens.is(at + 1, "the") ? at + 2 : at + 1;
        return from < tokens.size() ? owner(from, false) : null;
    }

    private @Nullable Owner owner(int at, boolean adjectives) {
        PhraseTable.Hit<Alias> hit = words.alias(at);
        if (hit == null) {
            return null;
        }
        for (Alias alias : hit.values()) {
            if (alias.context() && hit.values().size() > 1) {
                continue;
            }
            boolean fits = switch (alias.kind()) {
                case NAME, ACRONYM -> !alias.actor().person();
                case DEMONYM -> adjectives;
                case METONYM -> adjectives && words.has(hit.last() + 1, Cue.BODY_TAKEN_UP);
                case SURNAME, PEOPLE -> false;
            };
            if (fits) {
                return new Owner(alias.actor(), hit.last());
            }
        }
        return null;
    }

    /** What stands between a token and an office or a body. */
    Qualifiers before(int at) {
        Qualifiers read = new Qualifiers();
        int next = at;
        if (tokens.is(next, "the")) {
            read.article = true;
            next++;
        } else if (words.has(next, Cue.POSSESSIVES)) {
            read.possessive = true;
            next++;
        }
        read.past = next == at && former(at);
        for (int i = 0; i < MOST_QUALIFIERS && next < tokens.size() && tokens.isWord(next); i++) {
            if (words.has(next, Cue.BEFORE_TITLE) && words.office(next) == null) {
                read.past |= words.has(next, Cue.NO_LONGER);
                next = hyphen(next + 1);
                continue;
            }
            Owner owner = owner(next, true);
            if (owner != null) {
                if (read.owner == null || !owner.owner().state()) {
                    read.owner = owner.owner();
                }
                int after = possessive(owner.last() + 1);
                read.possessive |= after > owner.last() + 1;
                read.adjective |= after == owner.last() + 1;
                next = after;
                continue;
            }
            PhraseTable.Hit<Body> body = words.body(next);
            PhraseTable.Hit<Office> office = words.office(next);
            if (body == null || (office != null && office.last() >= body.last())) {
                break;
            }
            next = possessive(body.last() + 1);
            if (next >= tokens.size() || !tokens.isWord(next) || words.office(next) == null) {
                next = body.first();
                break;
            }
        }
        read.next = next;
        return read;
    }

    private boolean former(int at) {
        return at > 0
                && (words.has(at - 1, Cue.NO_LONGER)
                        || (at > 1 && tokens.isMark(at - 1, '-') && words.has(at - 2, Cue.NO_LONGER)));
    }

    private int hyphen(int at) {
        return at < tokens.size() && tokens.isMark(at, '-') ? at + 1 : at;
    }

    /** The token after an apostrophe and an s, or after an apostrophe alone; the same token when there is neither. */
    int possessive(int at) {
        if (at < tokens.size() && !tokens.spaced(at) && (tokens.isMark(at, '\'') || tokens.isMark(at, '’'))) {
            return at + 1 < tokens.size() && tokens.is(at + 1, "s") && !tokens.spaced(at + 1) ? at + 2 : at + 1;
        }
        return at;
    }

    /** Whom a role under an owner is held in: an ISO code, or an organisation's id; null where none is known. */
    static @Nullable String affiliation(Profile owner) {
        if (owner.state()) {
            return owner.affiliation();
        }
        // A ministry's spokesman is the state's; an alliance's secretary is its own.
        return owner.kind() == Actor.Kind.ORGANISATION && owner.affiliation() != null
                ? owner.affiliation()
                : owner.id();
    }
}
