package io.dateline.enrich.actor;

import io.dateline.enrich.actor.Reference.Title;
import io.dateline.enrich.document.Tokens;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads phrases that name an office or a body of a state: "Turkish Foreign Minister Mevlut Cavusoglu", "the Russian
 * leader", "his Russian counterpart", "the Syrian army", "the president".
 */
final class TitleParser {

    private static final Set<String> ALONE = Set.of(
            "president",
            "prime minister",
            "chancellor",
            "monarch",
            "crown prince",
            "foreign minister",
            "defence minister",
            "interior minister",
            "finance minister",
            "pope",
            "supreme leader",
            "vice president",
            "secretary-general");

    private final ActorRegistry registry;
    private final Words words;
    private final Tokens tokens;
    private final Surroundings surroundings;
    private final ReferenceFinder.NameAt names;
    private final Owners owners;

    TitleParser(
            ActorRegistry registry,
            Words words,
            Surroundings surroundings,
            Owners owners,
            ReferenceFinder.NameAt names) {
        this.registry = registry;
        this.words = words;
        this.tokens = words.tokens();
        this.surroundings = surroundings;
        this.names = names;
        this.owners = owners;
    }

    @Nullable Reference parse(int at) {
        Owners.Qualifiers qualifiers = owners.before(at);
        if (qualifiers.next >= tokens.size()) {
            return body(at, qualifiers);
        }
        if (tokens.is(qualifiers.next, "counterpart") && (qualifiers.possessive || qualifiers.owner != null)) {
            String of = qualifiers.owner == null ? null : Owners.affiliation(qualifiers.owner);
            return of == null
                    ? null
                    : new Reference(
                            Reference.Type.COUNTERPART, at, qualifiers.next, List.of(), null, null, of, null, false);
        }
        PhraseTable.Hit<Office> office = words.office(qualifiers.next);
        if (office != null) {
            Reference titled = office(at, qualifiers, office);
            if (titled != null) {
                return titled;
            }
        }
        return body(at, qualifiers);
    }

    private @Nullable Reference office(int at, Owners.Qualifiers qualifiers, PhraseTable.Hit<Office> hit) {
        Title title = ReferenceFinder.title(tokens, hit);
        String of = qualifiers.owner == null ? null : Owners.affiliation(qualifiers.owner);
        int next = hit.last() + 1;
        next = skipStop(next, hit.last());
        Owners.Owner after = owners.after(next);
        if (after != null && of == null) {
            of = Owners.affiliation(after.owner());
            next = after.last() + 1;
        }
        Reference whole = names.at(qualifiers.next);
        if (whole != null && whole.type() == Reference.Type.NAME && whole.last() > hit.last()) {
            return whole.titled(at, title, of, qualifiers.past);
        }
        boolean comma = next < tokens.size() && tokens.isMark(next, ',');
        boolean introduced = qualifiers.article || qualifiers.possessive || of != null;
        boolean over = qualifiers.past || future(next);
        if (!comma || introduced) {
            Reference name = names.at(comma ? next + 1 : next);
            if (name != null && !(comma && foreign(name, title, of))) {
                return name.titled(at, title, of, over);
            }
        }
        if (introduced && !comma) {
            Reference name = afterPlace(next);
            if (name != null) {
                return name.titled(name.first(), title, of, over);
            }
        }
        if (title.office().honorific() || over) {
            return null;
        }
        boolean definite = qualifiers.article || tokens.is(at, "the");
        int end = of != null && after != null && qualifiers.owner == null ? after.last() : hit.last();
        boolean plural = next < tokens.size() && tokens.isMark(next, '-');
        if (of != null
                && !plural
                && (definite || qualifiers.possessive || (after != null && !qualifiers.adjective))
                && !indefinite(at)) {
            return new Reference(Reference.Type.HOLDER, at, end, List.of(), null, title, of, null, false);
        }
        if (of == null
                && definite
                && at + 1 == hit.first()
                && ALONE.contains(title.office().name())
                && !tokens.is(Math.min(next, tokens.size() - 1), "of")
                && !nounFollows(next)) {
            return new Reference(Reference.Type.OFFICE, at, hit.last(), List.of(), null, title, null, null, false);
        }
        return null;
    }

    /** The name in "its spokesman in Doha, John Doe, said". */
    private @Nullable Reference afterPlace(int at) {
        if (!words.has(at, Cue.PLACING)) {
            return null;
        }
        int end = Math.min(tokens.size() - 2, at + 8);
        for (int i = at + 1; i < end && tokens.sentence(i) == tokens.sentence(at); i++) {
            if (tokens.isMark(i, ',')) {
                Reference name = names.at(i + 1);
                return name != null
                                && name.type() != Reference.Type.SURNAME
                                && name.last() + 1 < tokens.size()
                                && tokens.isMark(name.last() + 1, ',')
                        ? name
                        : null;
            }
        }
        return null;
    }

    private boolean nounFollows(int next) {
        return next < tokens.size()
                && tokens.isWord(next)
                && (tokens.capitalized(next) || tokens.is(next, "elect") || tokens.is(next, "candidate"));
    }

    private boolean indefinite(int at) {
        return at > 0 && (tokens.is(at - 1, "a") || tokens.is(at - 1, "an"));
    }

    /** Whether a known name after a comma is that of somebody who never held the office. */
    private boolean foreign(Reference name, Title title, @Nullable String of) {
        return name.type() == Reference.Type.SURNAME
                || (!name.aliases().isEmpty()
                        && of != null
                        && name.aliases().stream()
                                .noneMatch(alias -> alias.actor().belongsTo(of)
                                        || alias.actor().roles().stream().anyMatch(title.office()::covers)));
    }

    private int skipStop(int next, int last) {
        return next < tokens.size()
                        && tokens.isMark(next, '.')
                        && tokens.end(last) - tokens.begin(last) <= 4
                        && tokens.capitalized(last)
                ? next + 1
                : next;
    }

    private boolean future(int next) {
        return next + 1 < tokens.size()
                && tokens.isMark(next, '-')
                && (tokens.is(next + 1, "elect") || tokens.is(next + 1, "designate"));
    }

    private @Nullable Reference body(int at, Owners.Qualifiers qualifiers) {
        PhraseTable.Hit<Body> hit = qualifiers.next < tokens.size() ? words.body(qualifiers.next) : null;
        if (hit == null) {
            return null;
        }
        Body body = hit.values().get(0);
        int last = hit.last();
        Profile owner = qualifiers.owner;
        Owners.Owner after = owner == null ? owners.after(last + 1) : null;
        if (after != null && after.owner().state()) {
            owner = after.owner();
            last = after.last();
        }
        if (words.has(hit.last(), Cue.BODY_OR_ADJECTIVE) && !surroundings.verbFollows(hit.last())) {
            return null;
        }
        if (owner != null && owner.state()) {
            return Reference.body(Reference.Type.BODY, at, last, registry.body(owner, body));
        }
        boolean article = qualifiers.article && qualifiers.next == at + 1 && words.has(hit.last(), Cue.BODY_TAKEN_UP);
        boolean known = at == hit.first()
                && (tokens.is(at, "regime")
                        || (tokens.is(at, "government") && body.id().equals("armed-forces")));
        if (owner == null && (article || known)) {
            Profile any = new Profile(body.id(), null, body.name(), body.kind(), null, null, List.of());
            return Reference.body(Reference.Type.BODY_ALONE, at, last, any);
        }
        return null;
    }
}
