package io.dateline.enrich.actor.registry;

import static io.dateline.enrich.actor.registry.Cells.require;

import io.dateline.contract.Actor;
import io.dateline.enrich.registry.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads actor dictionaries of event coders (PETRARCH, TABARI): a name, its synonyms after {@code +}, and its codes in
 * brackets, each on a line.
 */
final class CameoReader implements FormatReader {

    private static final int SYNONYMS_MAX = 10_000;

    private static final Set<String> BODIES = Set.of(
            "party",
            "ministry",
            "front",
            "army",
            "forces",
            "force",
            "council",
            "government",
            "movement",
            "assembly",
            "parliament",
            "committee",
            "commission",
            "agency",
            "bank",
            "court",
            "police",
            "union",
            "alliance",
            "league",
            "organization",
            "organisation",
            "group",
            "brigade",
            "brigades",
            "department",
            "office",
            "congress",
            "authority",
            "coalition",
            "federation",
            "association",
            "guard",
            "navy",
            "senate",
            "cabinet",
            "corps",
            "institute",
            "company",
            "university",
            "foundation",
            "network",
            "resistance",
            "liberation",
            "militia");

    private record Name(long line, String written) {}

    private final List<Name> names = new ArrayList<>();
    private final List<CameoCode> codes = new ArrayList<>();

    /** Whether the lines belong to a name that was refused. */
    private boolean refused;

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        names.clear();
        Lines lines = new Lines(in);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.fault() != null) {
                intake.refuse(line.number(), line.fault());
                continue;
            }
            String text = withoutComment(line.text());
            if (!text.isEmpty()) {
                long number = line.number();
                intake.line(number, () -> take(number, text, intake));
            }
        }
        flush(intake);
    }

    private void take(long line, String text, Intake intake) {
        int bracket = text.indexOf('[');
        String name = (bracket < 0 ? text : text.substring(0, bracket)).strip();
        boolean synonym = name.startsWith("+");
        if (!name.isEmpty() && !synonym) {
            flush(intake);
            refused = true;
            names.add(new Name(line, written(name)));
            refused = false;
        } else {
            require(!names.isEmpty() || refused, "no actor stands before it: %s", text);
        }
        if (refused) {
            return;
        }
        if (synonym) {
            require(names.size() < SYNONYMS_MAX, "more than " + SYNONYMS_MAX + " synonyms", "");
            names.add(new Name(line, written(name.substring(1))));
        }
        if (bracket >= 0) {
            codes(text.substring(bracket));
        }
    }

    private void codes(String brackets) {
        int at = 0;
        while (at < brackets.length()) {
            int end = brackets.indexOf(']', at);
            require(brackets.charAt(at) == '[' && end > at, "no [CODE]: '%s'", brackets);
            codes.add(CameoCode.parse(brackets.substring(at + 1, end)));
            at = end + 1;
            while (at < brackets.length() && Character.isWhitespace(brackets.charAt(at))) {
                at++;
            }
        }
    }

    private static String written(String name) {
        long small = name.chars().filter(Character::isLowerCase).count();
        require(small * 2 < name.length(), "'%s' is not in capitals", name);
        String written = CameoName.written(name);
        Cells.requireName(written);
        return written;
    }

    private static String withoutComment(String line) {
        int end = line.length();
        for (int i = 0; i < end; i++) {
            if (line.charAt(i) == ';' || line.charAt(i) == '#') {
                end = i;
            }
        }
        return line.substring(0, end).strip();
    }

    /** Hands over the actor whose lines have been read. */
    private void flush(Intake intake) {
        if (!names.isEmpty()) {
            Name first = names.get(0);
            intake.line(first.line(), () -> hand(first, intake));
        }
        names.clear();
        codes.clear();
        refused = false;
    }

    private void hand(Name first, Intake intake) {
        require(!codes.isEmpty(), "no code follows: '%s'", first.written());
        CameoCode now = now();
        boolean state = now.state() && codes.stream().noneMatch(CameoCode::dated);
        Actor.Kind kind = state ? Actor.Kind.STATE : kind(first.written(), now);
        int actor = intake.actor(new ActorEntry(null, null, first.written(), kind, now.country(), now.code(), false));
        for (Name name : names) {
            AliasEntry.Kind says =
                    state ? CameoName.ofState(first.written(), name.written()) : alias(kind, name.written());
            boolean cased = CameoName.acronym(name.written());
            intake.line(
                    name.line(),
                    () -> intake.alias(actor, new AliasEntry(name.written(), says, cased, false, false, false)));
        }
        for (CameoCode code : codes) {
            String title = code.title();
            if (code.dated() && title != null && !code.has("ELI")) {
                intake.role(actor, new RoleEntry("other", title, code.country(), code.start(), code.end(), false));
            }
        }
    }

    private static AliasEntry.Kind alias(Actor.@Nullable Kind kind, String name) {
        if (CameoName.acronym(name)) {
            return AliasEntry.Kind.ACRONYM;
        }
        return kind == Actor.Kind.PERSON && name.indexOf(' ') < 0 ? AliasEntry.Kind.SURNAME : AliasEntry.Kind.NAME;
    }

    /** The code that holds in the end: the one with an open end, else the one without dates, else the last. */
    private CameoCode now() {
        CameoCode now = codes.get(codes.size() - 1);
        for (CameoCode code : codes) {
            if (!code.dated() && (now.end() != null || now.start() == null)) {
                now = code;
            } else if (code.start() != null && code.end() == null) {
                now = code;
            }
        }
        return now;
    }

    /** The dictionaries don't say what an actor is: its codes and words have to. */
    private Actor.@Nullable Kind kind(String name, CameoCode now) {
        boolean body = false;
        for (String word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
            body |= BODIES.contains(word);
        }
        boolean armed = now.has("REB") || now.has("UAF") || now.has("INS") || now.has("SEP");
        // Of one word are surnames, but movements too.
        boolean personal =
                codes.stream().anyMatch(code -> code.dated() || code.has("ELI")) && (name.indexOf(' ') > 0 || !armed);
        if (now.code().startsWith("IGO")) {
            return Actor.Kind.IGO;
        }
        if (personal && !body) {
            return Actor.Kind.PERSON;
        }
        if (armed || now.code().startsWith("IMG")) {
            return Actor.Kind.ARMED_GROUP;
        }
        boolean organisation =
                body || now.code().startsWith("NGO") || now.code().startsWith("MNC");
        return organisation ? Actor.Kind.ORGANISATION : null;
    }
}
