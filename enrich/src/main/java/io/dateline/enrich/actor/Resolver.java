package io.dateline.enrich.actor;

import io.dateline.contract.Actor;
import io.dateline.enrich.document.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whom each reference of one text means, at one time. */
final class Resolver {

    private static final double SURE = 0.98;
    private static final double LIKELY = 0.85;
    private static final double WEAK = 0.6;

    /** How many references back an antecedent is looked for. */
    private static final int MEMORY = 100;

    /** A reference, and whom it means. */
    record Resolved(Reference reference, Profile actor, double confidence) {}

    private final ActorRegistry registry;
    private final Tokens tokens;
    private final Days days;
    private final List<Reference> references;
    private final Map<String, List<Profile>> introduced = new HashMap<>();
    private final Scoring scoring;
    private final Attribution attribution;
    private final Set<String> names = new HashSet<>();
    private final Map<String, List<Profile>> bodies = new HashMap<>();
    private final Map<String, Profile> strangers = new HashMap<>();
    private final List<Resolved> resolved = new ArrayList<>();
    private final Map<String, Reference.Title> titles = new HashMap<>();

    Resolver(ActorRegistry registry, Words words, List<Reference> references, Setting setting, Days days) {
        this.registry = registry;
        this.tokens = words.tokens();
        this.references = references;
        this.days = days;
        this.attribution = new Attribution(words, references);
        this.scoring = new Scoring(registry, words, setting, days);
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
                resolved.add(one);
                if (reference.office() != null && !reference.past()) {
                    titles.putIfAbsent(one.actor().id(), reference.office());
                }
            }
        }
        return resolved;
    }

    /** The title by which the text calls an actor; null when it uses none. */
    Reference.@Nullable Title title(String id) {
        return titles.get(id);
    }

    private void survey(Reference reference) {
        Profile body = reference.body();
        if (reference.type() == Reference.Type.BODY && body != null && reference.affiliation() != null) {
            Profile state = registry.state(reference.affiliation());
            String kind = state == null
                    ? body.id()
                    : body.id()
                            .substring(
                                    Math.min(state.id().length() + 1, body.id().length()));
            List<Profile> all = bodies.computeIfAbsent(kind, key -> new ArrayList<>(1));
            if (all.size() < 2 && !all.contains(body)) {
                all.add(body);
            }
        }
        scoring.survey(reference);
    }

    private void introduce(Reference reference) {
        if (reference.type() == Reference.Type.NAME
                && !reference.aliases().isEmpty()
                && reference.aliases().get(0).actor().person()) {
            Profile person = scoring.choose(reference);
            if (person != null && reference.name() != null && names.add(reference.name())) {
                remember(reference.name(), person);
                remember(person.name(), person);
            }
        } else if (reference.type() == Reference.Type.STRANGER && reference.name() != null) {
            Profile person = unlisted(reference, reference.name());
            if (person != null && reference.name().indexOf(' ') > 0) {
                remember(reference.name(), person);
            }
        }
    }

    private void remember(String name, Profile person) {
        for (String surname : NameKey.endings(name)) {
            List<Profile> bearers = introduced.computeIfAbsent(surname, key -> new ArrayList<>(1));
            if (!bearers.contains(person)) {
                bearers.add(person);
            }
        }
    }

    private @Nullable Resolved resolve(Reference reference) {
        return switch (reference.type()) {
            case NAME -> name(reference);
            case SURNAME -> surname(reference);
            case STRANGER -> person(reference);
            case GROUP -> sure(reference, stranger(text(reference), Actor.Kind.ORGANISATION), 0.5);
            case BODY -> sure(reference, reference.body(), SURE);
            case BODY_ALONE -> sure(reference, latestBody(reference), LIKELY);
            case HOLDER -> holder(reference);
            case COUNTERPART, OFFICE -> null;
        };
    }

    private @Nullable Resolved name(Reference reference) {
        Profile actor = scoring.choose(reference);
        return actor == null
                ? sure(reference, stranger(text(reference), Actor.Kind.ORGANISATION), 0.5)
                : sure(reference, actor, reference.aliases().size() == 1 ? SURE : LIKELY);
    }

    private static @Nullable Resolved sure(Reference reference, @Nullable Profile actor, double confidence) {
        return actor == null ? null : new Resolved(reference, actor, confidence);
    }

    private static String text(Reference reference) {
        return reference.name() == null ? "" : reference.name();
    }

    private @Nullable Resolved surname(Reference reference) {
        String of = reference.affiliation();
        List<Profile> bearers = introduced.getOrDefault(NameKey.of(text(reference)), List.of()).stream()
                .filter(bearer -> of == null || bearer.affiliation() == null || bearer.belongsTo(of))
                .toList();
        if (!bearers.isEmpty()) {
            Profile latest = latestOf(bearers);
            return sure(reference, latest, bearers.size() == 1 ? SURE : WEAK);
        }
        List<Alias> fitting = reference.aliases().stream()
                .filter(alias -> scoring.fits(alias, reference))
                .toList();
        if (fitting.isEmpty()) {
            return reference.office() == null ? null : person(reference);
        }
        Profile best = fitting.stream()
                .map(Alias::actor)
                .max(Comparator.comparingInt((Profile actor) -> scoring.score(actor, reference))
                        .thenComparing(Profile::id, Comparator.reverseOrder()))
                .orElseThrow();
        remember("- " + text(reference), best);
        return sure(reference, best, fitting.size() == 1 ? LIKELY + 0.1 : WEAK);
    }

    private Profile latestOf(List<Profile> bearers) {
        for (int i = resolved.size() - 1; i >= 0 && bearers.size() > 1; i--) {
            Profile actor = resolved.get(i).actor();
            if (bearers.contains(actor)) {
                return actor;
            }
        }
        return bearers.get(0);
    }

    private @Nullable Resolved person(Reference reference) {
        String name = text(reference);
        if (name.indexOf(' ') < 0) {
            List<Profile> bearers = introduced.getOrDefault(NameKey.of(name), List.of());
            if (!bearers.isEmpty()) {
                return sure(reference, latestOf(bearers), LIKELY);
            }
            if (reference.office() == null) {
                return null;
            }
        }
        Profile person = unlisted(reference, name);
        return sure(reference, person, person != null && person.id().startsWith("name:") ? WEAK : LIKELY);
    }

    /** Somebody whom the registry knows by another transliteration, else nobody known. */
    private @Nullable Profile unlisted(Reference reference, String name) {
        Profile known = registry.variants().person(name, reference.affiliation());
        return known == null ? stranger(name, Actor.Kind.PERSON) : known;
    }

    private @Nullable Profile stranger(String name, Actor.Kind kind) {
        String slug = NameKey.of(name).replaceAll("[^\\p{L}\\p{N}]+", "-");
        if (slug.isBlank() || slug.equals("-")) {
            return null;
        }
        return strangers.computeIfAbsent(
                "name:" + slug, id -> new Profile(id, null, name, kind, null, null, List.of()));
    }

    private @Nullable Resolved holder(Reference reference) {
        Reference.Title title = reference.office();
        String of = reference.affiliation();
        if (title == null || of == null) {
            return null;
        }
        // Somebody of whom the text has spoken, else whoever held the office.
        for (int i = resolved.size() - 1; i >= Math.max(0, resolved.size() - MEMORY); i--) {
            Profile actor = resolved.get(i).actor();
            if (actor.person()
                    && actor.roles().stream()
                            .anyMatch(role -> role.affiliation().equals(of)
                                    && title.office().covers(role)
                                    && role.days().overlaps(days))) {
                return sure(reference, actor, 0.9);
            }
        }
        if (title.office().offices().contains("other")
                || title.office().offices().contains("minister")
                || title.office().offices().contains("spokesperson")
                || title.office().offices().contains("legislator")) {
            return null;
        }
        List<Profile> holders = registry.holders(title.office(), of, days);
        return holders.isEmpty() ? null : sure(reference, holders.get(0), holders.size() == 1 ? 0.9 : WEAK);
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
                return sure(reference, named.actor(), 0.95);
            }
        }
        for (int i = resolved.size() - 1; i >= Math.max(0, resolved.size() - MEMORY); i--) {
            Profile subject = resolved.get(i).actor();
            if (!subject.person() || of.equals(subject.affiliation())) {
                continue;
            }
            for (Role role : subject.roles().stream()
                    .sorted(Comparator.comparingInt(ActorRegistry::rank))
                    .toList()) {
                if (role.days().overlaps(days)) {
                    Office same = new Office(role.office(), Set.of(role.office()));
                    List<Profile> holders = registry.holders(same, of, days);
                    if (!holders.isEmpty()) {
                        return sure(reference, holders.get(0), holders.size() == 1 ? LIKELY : WEAK);
                    }
                }
            }
            return null;
        }
        return null;
    }

    /** The holder in the state that says so, unless the sentence names him beside; else the last subject. */
    private @Nullable Profile officer(int index) {
        Reference reference = references.get(index);
        Reference.Title title = reference.office();
        String of = title == null ? null : attribution.state(index);
        if (title != null && of != null) {
            List<Profile> holders = registry.holders(title.office(), of, days);
            Profile holder = latestIn(holders);
            if (holder == null && !holders.isEmpty()) {
                holder = holders.get(0);
            }
            if (holder != null && !namedAfter(index, holder)) {
                return holder;
            }
        }
        return latestHolder(reference);
    }

    private @Nullable Profile latestIn(List<Profile> actors) {
        for (int i = resolved.size() - 1; i >= Math.max(0, resolved.size() - MEMORY); i--) {
            if (actors.contains(resolved.get(i).actor())) {
                return resolved.get(i).actor();
            }
        }
        return null;
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

    /** The one named first in the last sentence that names such a holder: its subject, as a rule. */
    private @Nullable Profile latestHolder(Reference reference) {
        Reference.Title title = reference.office();
        if (title == null) {
            return null;
        }
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
                || actor.roles().stream()
                        .anyMatch(role ->
                                title.office().covers(role) && role.days().overlaps(days));
    }

    private @Nullable Profile latestBody(Reference reference) {
        Profile body = reference.body();
        if (body == null) {
            return null;
        }
        for (int i = resolved.size() - 1; i >= Math.max(0, resolved.size() - MEMORY); i--) {
            Resolved before = resolved.get(i);
            if (before.reference().type() == Reference.Type.BODY
                    && before.actor().id().endsWith("-" + body.id())) {
                return before.actor();
            }
        }
        // "Government forces" may come before "Syrian forces" when the text knows but one such body.
        List<Profile> all = bodies.getOrDefault(body.id(), List.of());
        return all.size() == 1 ? all.get(0) : null;
    }
}
