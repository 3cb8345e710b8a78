package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whom one text has spoken of so far: what "the president" or "the army" takes up again. */
final class Antecedents {

    /** How many references back an antecedent is looked for, so that the cost stays linear. */
    private static final int MEMORY = 100;

    private final Tokens tokens;
    private final Days days;
    private final List<Resolved> resolved = new ArrayList<>();
    private final Map<String, Reference.Title> titles = new HashMap<>();

    Antecedents(Tokens tokens, Days days) {
        this.tokens = tokens;
        this.days = days;
    }

    void add(Resolved one) {
        resolved.add(one);
        Reference reference = one.reference();
        if (reference.office() != null && !reference.past()) {
            titles.putIfAbsent(one.actor().id(), reference.office());
        }
    }

    /** All, in the order of the text. */
    List<Resolved> all() {
        return resolved;
    }

    /** The title by which the text calls an actor; null when it uses none. */
    Reference.@Nullable Title title(String id) {
        return titles.get(id);
    }

    /** The latest of some actors; null when none was spoken of lately. */
    @Nullable Profile latest(List<Profile> actors) {
        Resolved found = latest(one -> actors.contains(one.actor()));
        return found == null ? null : found.actor();
    }

    /** The latest holder of an office in a state or organisation. */
    @Nullable Profile holder(Office office, String of) {
        Resolved found = latest(one -> one.actor().person() && one.actor().holds(office, of, days));
        return found == null ? null : found.actor();
    }

    /** The latest person who belongs elsewhere. */
    @Nullable Profile foreigner(String than) {
        Resolved found =
                latest(one -> one.actor().person() && !than.equals(one.actor().affiliation()));
        return found == null ? null : found.actor();
    }

    /** The latest body of a state of a kind, such as the army. */
    @Nullable Profile body(String kind) {
        Resolved found = latest(one -> one.reference().type() == Reference.Type.BODY
                && one.actor().id().endsWith("-" + kind));
        return found == null ? null : found.actor();
    }

    private @Nullable Resolved latest(Predicate<Resolved> wanted) {
        for (int i = resolved.size() - 1; i >= Math.max(0, resolved.size() - MEMORY); i--) {
            if (wanted.test(resolved.get(i))) {
                return resolved.get(i);
            }
        }
        return null;
    }

    /** The one named first in the last sentence that names a holder of such an office: its subject, as a rule. */
    @Nullable Profile subject(Reference.Title title) {
        Profile found = null;
        int sentence = -1;
        for (int i = resolved.size() - 1; i >= Math.max(0, resolved.size() - MEMORY); i--) {
            Resolved before = resolved.get(i);
            int in = tokens.sentence(before.reference().first());
            if (found != null && in != sentence) {
                return found;
            }
            if (before.actor().person() && holds(before.actor(), title)) {
                found = before.actor();
                sentence = in;
            }
        }
        return found;
    }

    private boolean holds(Profile actor, Reference.Title title) {
        Reference.Title called = titles.get(actor.id());
        return (called != null && called.office().name().equals(title.office().name()))
                || actor.holds(title.office(), days);
    }
}
