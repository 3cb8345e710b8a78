package io.dateline.enrich.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The actors that are known by name, with their aliases and dated roles, and the words for offices and bodies.
 *
 * <p>Immutable and safe for use by many threads. The format of the tables is described in {@code docs/actor-registry.md}.
 */
public final class ActorRegistry {

    private static final String VERSION = "2026-11-23";
    private static final Set<String> WITH_ARTICLE =
            Set.of("Netherlands", "Philippines", "Bahamas", "Maldives", "Gambia", "Comoros", "Seychelles");

    /** Offices that speak for the whole first. */
    private static final List<String> RANKS = List.of(
            "supreme-leader",
            "president",
            "pope",
            "secretary-general",
            "commission-president",
            "prime-minister",
            "monarch",
            "crown-prince",
            "eu-foreign-chief",
            "council-president",
            "vice-president",
            "foreign-minister",
            "defence-minister",
            "deputy-prime-minister",
            "interior-minister",
            "finance-minister",
            "speaker");

    private final String version;
    private final Map<String, Profile> profiles;
    private final Map<String, Profile> states;
    private final Map<String, List<Profile>> holders;
    private final PhraseTable<Alias> aliases;
    private final PhraseTable<Office> offices;
    private final PhraseTable<Body> bodies;
    private final PhraseTable<Boolean> strangers;
    private final Set<String> givenNames;
    private final Variants variants;

    ActorRegistry(
            String version,
            Collection<Profile> profiles,
            PhraseTable<Alias> aliases,
            PhraseTable<Office> offices,
            PhraseTable<Body> bodies,
            PhraseTable<Boolean> strangers,
            Set<String> givenNames,
            Variants variants) {
        this.version = version;
        this.aliases = aliases;
        this.offices = offices;
        this.bodies = bodies;
        this.strangers = strangers;
        this.givenNames = Set.copyOf(givenNames);
        this.variants = variants;
        Map<String, Profile> byId = new HashMap<>();
        Map<String, Profile> byCountry = new HashMap<>();
        Map<String, List<Profile>> byAffiliation = new HashMap<>();
        for (Profile profile : profiles) {
            byId.put(profile.id(), profile);
            if (profile.state() && profile.affiliation() != null) {
                byCountry.put(profile.affiliation(), profile);
            }
            profile.roles().stream()
                    .map(Role::affiliation)
                    .distinct()
                    .forEach(to -> byAffiliation
                            .computeIfAbsent(to, key -> new ArrayList<>())
                            .add(profile));
        }
        this.profiles = Map.copyOf(byId);
        this.states = Map.copyOf(byCountry);
        byAffiliation.replaceAll((to, persons) -> List.copyOf(persons));
        this.holders = Map.copyOf(byAffiliation);
    }

    /** The registry that comes with Dateline. */
    public static ActorRegistry bundled() {
        return new RegistryReader().bundled(VERSION);
    }

    /** Changes whenever the tables do. */
    public String version() {
        return version;
    }

    /** Number of actors. */
    public int size() {
        return profiles.size();
    }

    PhraseTable<Alias> aliases() {
        return aliases;
    }

    PhraseTable<Office> offices() {
        return offices;
    }

    PhraseTable<Body> bodies() {
        return bodies;
    }

    /** Names that are no actors: outlets that are cited, places, agreements. */
    PhraseTable<Boolean> strangers() {
        return strangers;
    }

    boolean givenName(String word) {
        return givenNames.contains(word);
    }

    /** Names in other transliterations. */
    Variants variants() {
        return variants;
    }

    @Nullable Profile profile(String id) {
        return profiles.get(id);
    }

    /** The state with an ISO code. */
    @Nullable Profile state(String iso) {
        return states.get(iso);
    }

    Collection<Profile> all() {
        return profiles.values();
    }

    /** A body of a state: the registry's own entry where it has one, else made by rule. */
    Profile body(Profile state, Body body) {
        String id = state.id() + "-" + body.id();
        Profile known = profiles.get(id);
        if (known != null) {
            return known;
        }
        String cameo = state.cameo() == null ? null : state.cameo() + body.cameo();
        return new Profile(
                id,
                null,
                String.format(body.name(), article(state.name())),
                body.kind(),
                state.affiliation(),
                cameo,
                List.of());
    }

    private static String article(String state) {
        boolean the = state.startsWith("United ")
                || state.contains("Republic")
                || state.endsWith("Islands")
                || WITH_ARTICLE.contains(state);
        return the ? "the " + state : state;
    }

    /** Who holds an office at some time, the latest to take it first. */
    List<Profile> holders(Office office, String affiliation, Days days) {
        record Holding(Profile holder, Role role) {}
        return holders.getOrDefault(affiliation, List.of()).stream()
                .flatMap(holder -> holder.roles().stream()
                        .filter(role -> role.affiliation().equals(affiliation)
                                && office.covers(role)
                                && role.days().overlaps(days))
                        .map(role -> new Holding(holder, role)))
                .sorted(Comparator.comparingInt((Holding holding) -> rank(holding.role()))
                        .thenComparing(holding -> start(holding.role()), Comparator.reverseOrder())
                        .thenComparing(holding -> holding.holder().id()))
                .map(Holding::holder)
                .distinct()
                .toList();
    }

    private static LocalDate start(Role role) {
        LocalDate first = role.days().first();
        return first == null ? LocalDate.MIN : first;
    }

    /** Orders offices: those that speak for the whole first. */
    static int rank(Role role) {
        int found = RANKS.indexOf(role.office());
        return found < 0 ? RANKS.size() : found;
    }
}
