package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs those who bear the same name against each other, by title, state and time. One instance a resolution. */
final class Scoring {

    /** More than any number of times that a text names a state. */
    private static final int POINT = 1 << 16;

    private final Words words;
    private final Tokens tokens;
    private final Setting setting;
    private final Days days;
    private final Set<String> affiliations = new HashSet<>();

    Scoring(Words words, Setting setting, Days days) {
        this.words = words;
        this.tokens = words.tokens();
        this.setting = setting;
        this.days = days;
    }

    /** Takes note of the states and organisations of which a reference speaks; to be done for all before choosing. */
    void survey(Reference reference) {
        if (reference.affiliation() != null) {
            affiliations.add(reference.affiliation());
        }
        if (reference.aliases().size() == 1 && !reference.aliases().get(0).context()) {
            Profile actor = reference.aliases().get(0).actor();
            if (!actor.person() && actor.affiliation() != null) {
                affiliations.add(actor.affiliation());
            }
        }
    }

    /** Those of the bearers of a name for whom most speaks: one, as a rule; several when nothing decides. */
    List<Profile> best(Reference reference) {
        List<Alias> aliases = reference.aliases();
        if (aliases.size() == 1 && !aliases.get(0).context()) {
            return List.of(aliases.get(0).actor());
        }
        String of = qualifier(reference);
        List<Profile> meant = new ArrayList<>(aliases.size());
        for (Alias alias : aliases) {
            if (!alias.context() || speaksOf(alias.actor(), of)) {
                meant.add(alias.actor());
            }
        }
        return best(meant, reference);
    }

    /** The same for a surname that nothing introduces, among those who can be meant by it so. */
    List<Profile> bestOfFitting(Reference reference) {
        List<Profile> fitting = new ArrayList<>(2);
        for (Alias alias : reference.aliases()) {
            if (fits(alias, reference)) {
                fitting.add(alias.actor());
            }
        }
        return best(fitting, reference);
    }

    /** Those who hold what a title says, where it tells them apart; else all. */
    List<Profile> entitled(List<Profile> bearers, Reference.@Nullable Title title) {
        if (bearers.size() < 2 || title == null || title.office().honorific()) {
            return bearers;
        }
        List<Profile> holders = bearers.stream()
                .filter(bearer -> bearer.holds(title.office(), days))
                .toList();
        return holders.isEmpty() ? bearers : holders;
    }

    private List<Profile> best(List<Profile> actors, Reference reference) {
        if (actors.size() < 2) {
            return actors;
        }
        List<Profile> best = new ArrayList<>(2);
        int most = -1;
        for (Profile actor : actors) {
            int score = score(actor, reference) * POINT + setting.times(actor.affiliation());
            if (score > most) {
                best.clear();
                most = score;
            }
            if (score == most && !best.contains(actor)) {
                best.add(actor);
            }
        }
        return best;
    }

    private boolean speaksOf(Profile actor, @Nullable String of) {
        return of == null ? setting.times(actor.affiliation()) > 0 : of.equals(actor.affiliation());
    }

    /** The state whose adjective stands before a name, "German Social Democrats"; null when none does. */
    private @Nullable String qualifier(Reference reference) {
        int before = reference.first() - 1;
        if (before < 0 || !tokens.isWord(before)) {
            return null;
        }
        PhraseTable.Hit<Alias> hit = words.alias(before);
        if (hit == null || hit.last() != before) {
            return null;
        }
        for (Alias alias : hit.values()) {
            if (alias.kind() == Alias.Kind.DEMONYM && alias.actor().affiliation() != null) {
                return alias.actor().affiliation();
            }
        }
        return null;
    }

    private int score(Profile actor, Reference reference) {
        int score = 0;
        Reference.Title title = reference.office();
        String of = reference.affiliation();
        if (title != null && actor.holds(title.office(), Days.ALWAYS)) {
            score += 4;
            if (actor.holds(title.office(), days)) {
                score += 3;
            }
        }
        if (of != null && actor.belongsTo(of)) {
            score += 4;
        } else if (actor.affiliation() != null && affiliations.contains(actor.affiliation())) {
            score += 2;
        }
        if (actor.inOffice(days)) {
            score += 2;
        }
        return score + Math.min(1, actor.roles().size());
    }

    /** Whether a surname with no introduction can be meant for somebody. */
    private boolean fits(Alias alias, Reference reference) {
        Reference.Title title = reference.office();
        if (title == null || title.office().honorific()) {
            return alias.bare() && !words.has(reference.last(), Cue.COMMON);
        }
        boolean held = alias.actor().holds(title.office(), days);
        String of = reference.affiliation();
        if (of != null) {
            return alias.actor().belongsTo(of) && (held || alias.bare());
        }
        return alias.bare()
                || (held
                        && alias.actor().affiliation() != null
                        && affiliations.contains(alias.actor().affiliation()));
    }
}
