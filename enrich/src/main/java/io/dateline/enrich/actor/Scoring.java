package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs those who bear the same name against each other, by title, state and time. One instance a resolution. */
final class Scoring {

    private final ActorRegistry registry;
    private final Words words;
    private final Tokens tokens;
    private final Setting setting;
    private final Days days;
    private final Set<String> affiliations = new HashSet<>();

    Scoring(ActorRegistry registry, Words words, Setting setting, Days days) {
        this.registry = registry;
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

    /** The best of those who bear a name. */
    @Nullable Profile choose(Reference reference) {
        List<Alias> aliases = reference.aliases();
        if (aliases.size() == 1 && !aliases.get(0).context()) {
            return aliases.get(0).actor();
        }
        String of = qualifier(reference);
        return aliases.stream()
                .filter(alias -> !alias.context() || speaksOf(alias.actor(), of))
                .map(Alias::actor)
                .max(Comparator.comparingInt((Profile actor) -> score(actor, reference))
                        .thenComparing(actor -> setting.times(actor.affiliation()))
                        .thenComparing(Profile::id, Comparator.reverseOrder()))
                .orElse(null);
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
        PhraseTable.Hit<Alias> hit = registry.aliases().at(tokens, before);
        return hit == null || hit.last() != before
                ? null
                : hit.values().stream()
                        .filter(alias -> alias.kind() == Alias.Kind.DEMONYM)
                        .map(alias -> alias.actor().affiliation())
                        .findFirst()
                        .orElse(null);
    }

    int score(Profile actor, Reference reference) {
        int score = 0;
        Reference.Title title = reference.office();
        String of = reference.affiliation();
        if (title != null && actor.roles().stream().anyMatch(title.office()::covers)) {
            score += 4;
            if (actor.roles().stream()
                    .anyMatch(role -> title.office().covers(role) && role.days().overlaps(days))) {
                score += 3;
            }
        }
        if (of != null && actor.belongsTo(of)) {
            score += 4;
        } else if (actor.affiliation() != null && affiliations.contains(actor.affiliation())) {
            score += 2;
        }
        if (actor.roles().stream().anyMatch(role -> role.days().overlaps(days))) {
            score += 2;
        }
        return score + Math.min(1, actor.roles().size());
    }

    /** Whether a surname with no introduction can be meant for somebody. */
    boolean fits(Alias alias, Reference reference) {
        Reference.Title title = reference.office();
        if (title == null || title.office().honorific()) {
            return alias.bare() && !words.has(reference.last(), Cue.COMMON);
        }
        boolean held = alias.actor().roles().stream()
                .anyMatch(role -> title.office().covers(role) && role.days().overlaps(days));
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
