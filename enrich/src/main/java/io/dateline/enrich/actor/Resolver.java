package io.dateline.enrich.actor;

import io.dateline.contract.Actor;
import io.dateline.enrich.actor.Reference.Title;
import io.dateline.enrich.document.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whom each reference of one text means, at one time. */
final class Resolver {

    private static final double SURE = 0.98;
    private static final double APPOSED = 0.95;
    private static final double FIRM = 0.9;
    private static final double LIKELY = 0.85;
    private static final double WEAK = 0.6;
    private static final double SHAPED = 0.5;

    /** Between more than these a reference is not undecided: it says nothing. */
    private static final int MOST_CANDIDATES = 10;

    private final ActorRegistry registry;
    private final Tokens tokens;
    private final Days days;
    private final List<Reference> references;
    private final Newcomers newcomers;
    private final Introduced introduced = new Introduced();
    private final Antecedents antecedents;
    private final Scoring scoring;
    private final Attribution attribution;

    /** The first two bodies of each kind of which the text speaks with their states. */
    private final Map<String, List<Profile>> bodies = new HashMap<>();

    Resolver(
            ActorRegistry registry,
            Words words,
            List<Reference> references,
            Setting setting,
            Newcomers newcomers,
            Days days) {
        this.registry = registry;
        this.tokens = words.tokens();
        this.references = references;
        this.newcomers = newcomers;
        this.days = days;
        this.antecedents = new Antecedents(tokens, days);
        this.attribution = new Attribution(words, references);
        this.scoring = new Scoring(words, setting, days);
    }

    List<Resolved> resolve() {
        references.forEach(this::survey);
        references.forEach(this::introduce);
        for (int i = 0; i < references.size(); i++) {
            Reference reference = references.get(i);
            Resolved one = switch (reference.type()) {
                case COUNTERPART -> counterpart(reference, i + 1 < references.size() ? references.get(i + 1) : null);
                case OFFICE -> sure(reference, officer(i), LIKELY);
                default -> resolve(reference);
            };
            if (one != null) {
                antecedents.add(one);
            }
        }
        return antecedents.all();
    }

    /** The title by which the text calls an actor; null when it uses none. */
    @Nullable Title title(String id) {
        return antecedents.title(id);
    }

    private void survey(Reference reference) {
        Profile body = reference.body();
        if (reference.type() == Reference.Type.BODY && body != null && reference.affiliation() != null) {
            Profile state = registry.state(reference.affiliation());
            String kind = state == null || !body.id().startsWith(state.id() + "-")
                    ? body.id()
                    : body.id().substring(state.id().length() + 1);
            List<Profile> all = bodies.computeIfAbsent(kind, key -> new ArrayList<>(1));
            if (all.size() < 2 && !all.contains(body)) {
                all.add(body);
            }
        }
        scoring.survey(reference);
    }

    private void introduce(Reference reference) {
        String name = reference.name();
        if (name == null) {
            return;
        }
        if (reference.type() == Reference.Type.NAME
                && !reference.aliases().isEmpty()
                && reference.aliases().get(0).actor().person()) {
            List<Profile> best = scoring.best(reference);
            if (best.size() == 1) {
                introduced.add(name, best.get(0));
                introduced.add(best.get(0).name(), best.get(0));
            }
        } else if (reference.type() == Reference.Type.SURNAME && reference.office() != null) {
            List<Profile> fitting = scoring.bestOfFitting(reference);
            if (fitting.size() == 1) {
                introduced.addPart(name, fitting.get(0));
            }
        } else if (reference.type() == Reference.Type.STRANGER && name.indexOf(' ') > 0) {
            Profile person = newcomers.person(name, reference.affiliation());
            if (person != null) {
                introduced.add(name, person);
            }
        }
    }

    private @Nullable Resolved resolve(Reference reference) {
        return switch (reference.type()) {
            case NAME -> name(reference);
            case SURNAME -> surname(reference);
            case STRANGER -> person(reference);
            case GROUP -> sure(reference, newcomers.organisation(reference.words()), SHAPED);
            case BODY -> sure(reference, reference.body(), SURE);
            case BODY_ALONE -> sure(reference, latestBody(reference), LIKELY);
            case HOLDER -> holder(reference);
            case COUNTERPART, OFFICE -> null;
        };
    }

    private static @Nullable Resolved sure(Reference reference, @Nullable Profile actor, double confidence) {
        return actor == null ? null : new Resolved(reference, actor, confidence, List.of());
    }

    /** The only one of those who fit, else one who is undecided between them. */
    private @Nullable Resolved among(Reference reference, List<Profile> fitting, double confidence) {
        if (fitting.size() < 2 || fitting.size() > MOST_CANDIDATES) {
            return fitting.size() == 1 ? sure(reference, fitting.get(0), confidence) : null;
        }
        Actor.Kind kind = fitting.get(0).kind();
        boolean alike = fitting.stream().allMatch(one -> one.kind() == kind);
        String name = reference.name() == null
                ? tokens.words(reference.first() + (tokens.is(reference.first(), "the") ? 1 : 0), reference.last())
                : reference.name();
        Profile undecided = newcomers.undecided(name, alike ? kind : Actor.Kind.UNKNOWN);
        return undecided == null ? null : new Resolved(reference, undecided, 1.0 / fitting.size(), fitting);
    }

    private @Nullable Resolved name(Reference reference) {
        List<Profile> best = scoring.best(reference);
        return best.isEmpty()
                ? sure(reference, newcomers.organisation(reference.words()), SHAPED)
                : among(reference, best, reference.aliases().size() == 1 ? SURE : LIKELY);
    }

    private @Nullable Resolved surname(Reference reference) {
        List<Profile> bearers =
                scoring.entitled(introduced.bearers(reference.words(), reference.affiliation()), reference.office());
        if (!bearers.isEmpty()) {
            return sure(reference, latest(bearers), bearers.size() == 1 ? SURE : WEAK);
        }
        List<Profile> fitting = scoring.bestOfFitting(reference);
        if (fitting.isEmpty()) {
            return reference.office() == null ? null : person(reference);
        }
        return among(reference, fitting, LIKELY);
    }

    private Profile latest(List<Profile> bearers) {
        Profile latest = bearers.size() == 1 ? null : antecedents.latest(bearers);
        return latest == null ? bearers.get(0) : latest;
    }

    private @Nullable Resolved person(Reference reference) {
        String name = reference.words();
        if (name.indexOf(' ') < 0) {
            List<Profile> bearers = introduced.bearers(name, null);
            if (!bearers.isEmpty()) {
                return sure(reference, latest(bearers), LIKELY);
            }
        }
        Profile person = newcomers.person(name, reference.affiliation());
        return sure(reference, person, person != null && person.id().startsWith("name:") ? WEAK : LIKELY);
    }

    /** Somebody of whom the text has spoken, else whoever held the office. */
    private @Nullable Resolved holder(Reference reference) {
        Title title = reference.office();
        String of = reference.affiliation();
        if (title == null || of == null) {
            return null;
        }
        Profile spokenOf = antecedents.holder(title.office(), of);
        if (spokenOf != null) {
            return sure(reference, spokenOf, FIRM);
        }
        return title.office().shared() ? null : among(reference, registry.foremost(title.office(), of, days), FIRM);
    }

    private boolean apposed(Reference reference, Reference next) {
        int after = reference.last() + 1;
        return next.first() == after || (next.first() == after + 1 && tokens.isMark(after, ','));
    }

    /** @param next the reference after it, which names the person when it stands in apposition */
    private @Nullable Resolved counterpart(Reference reference, @Nullable Reference next) {
        String of = reference.affiliation();
        if (of == null) {
            return null;
        }
        if (next != null && next.type() != Reference.Type.COUNTERPART && apposed(reference, next)) {
            Resolved named = resolve(next);
            if (named != null && named.actor().person()) {
                return sure(reference, named.actor(), APPOSED);
            }
        }
        Profile subject = antecedents.foreigner(of);
        if (subject == null) {
            return null;
        }
        for (Role role : ActorRegistry.byRank(subject.roles())) {
            if (role.days().overlaps(days)) {
                Office same = new Office(role.office(), Set.of(role.office()));
                List<Profile> holders = registry.foremost(same, of, days);
                if (!holders.isEmpty()) {
                    return among(reference, holders, LIKELY);
                }
            }
        }
        return null;
    }

    /** The holder in the state that says so, unless the sentence names him beside; else the last subject. */
    private @Nullable Profile officer(int index) {
        Title title = references.get(index).office();
        if (title == null) {
            return null;
        }
        String of = attribution.state(index);
        if (of != null) {
            List<Profile> holders = registry.holders(title.office(), of, days);
            Profile holder = antecedents.latest(holders);
            if (holder == null && !holders.isEmpty()) {
                holder = holders.get(0);
            }
            if (holder != null && !namedAfter(index, holder)) {
                return holder;
            }
        }
        return antecedents.subject(title);
    }

    private boolean namedAfter(int index, Profile actor) {
        int sentence = tokens.sentence(references.get(index).last());
        for (int i = index + 1; i < references.size(); i++) {
            Reference other = references.get(i);
            if (tokens.sentence(other.first()) != sentence) {
                return false;
            }
            if (other.aliases().stream().anyMatch(alias -> alias.actor().equals(actor))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Profile latestBody(Reference reference) {
        Profile body = reference.body();
        if (body == null) {
            return null;
        }
        Profile latest = antecedents.body(body.id());
        if (latest != null) {
            return latest;
        }
        // "Government forces" may come before "Syrian forces" when the text knows but one such body.
        List<Profile> all = bodies.getOrDefault(body.id(), List.of());
        return all.size() == 1 ? all.get(0) : null;
    }
}
