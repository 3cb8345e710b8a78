package io.dateline.enrich.actor;

import io.dateline.enrich.actor.registry.FileReport;
import io.dateline.enrich.document.Tokens;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private record Holding(int holder, Role role) {}

    private record Seat(String office, String affiliation) {}

    private final String version;
    private final Profiles profiles;
    private final Map<String, Profile> states = new HashMap<>();

    /** The latest to take the office first. */
    private final Map<Seat, List<Holding>> holdings = new HashMap<>();

    private final PhraseTable<Alias> aliases;
    private final PhraseTable<Office> offices;
    private final PhraseTable<Body> bodies;
    private final PhraseTable<Boolean> strangers;
    private final PhraseTable<NameKind> listed;
    private final Cues cues;
    private final Openings openings;
    private final Variants variants;

    ActorRegistry(
            String version,
            Profiles profiles,
            PhraseTable<Alias> aliases,
            PhraseTable<Office> offices,
            PhraseTable<Body> bodies,
            PhraseTable<Boolean> strangers,
            PhraseTable<NameKind> listed,
            Cues cues,
            Openings openings,
            Variants variants) {
        this.version = version;
        this.profiles = profiles;
        this.aliases = aliases;
        this.offices = offices;
        this.bodies = bodies;
        this.strangers = strangers;
        this.listed = listed;
        this.cues = cues;
        this.openings = openings;
        this.variants = variants;
        for (int number = 0; number < profiles.size(); number++) {
            if (profiles.state(number)) {
                Profile state = profiles.get(number);
                if (state.affiliation() != null) {
                    states.putIfAbsent(state.affiliation(), state);
                }
            }
            for (Role role : profiles.roles(number)) {
                holdings.computeIfAbsent(new Seat(role.office(), role.affiliation()), to -> new ArrayList<>(2))
                        .add(new Holding(number, role));
            }
        }
        holdings.values().forEach(held -> held.sort(latest()));
    }

    /** The registry that comes with Dateline. */
    public static ActorRegistry bundled() {
        return new RegistryReader().bundled(VERSION);
    }

    /** The registry that comes with Dateline, and what files of others say beside it; the last file is right. */
    public static Loaded with(List<Path> files) {
        return new RegistryReader().with(VERSION, files);
    }

    /**
     * A registry, and what was taken from the files that it was read from.
     *
     * @param reports in the order of the files
     */
    public record Loaded(ActorRegistry registry, List<FileReport> reports) {
        public Loaded {
            reports = List.copyOf(reports);
        }
    }

    /** Changes whenever the tables do. */
    public String version() {
        return version;
    }

    /** Number of actors. */
    public int size() {
        return profiles.size();
    }

    /** The Wikidata ids of those that have one. */
    public Stream<String> wikidata() {
        return IntStream.range(0, profiles.size())
                .mapToObj(number -> profiles.get(number).wikidata())
                .filter(Objects::nonNull);
    }

    /** What is known of the actor with an id or a Wikidata id, in lines for people. */
    public Optional<String> described(String wanted) {
        return IntStream.range(0, profiles.size())
                .mapToObj(profiles::get)
                .filter(profile -> profile.id().equals(wanted) || wanted.equals(profile.wikidata()))
                .findFirst()
                .map(Profile::described);
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

    /** Names of which only the kind is known. */
    PhraseTable<NameKind> listed() {
        return listed;
    }

    /** The words that tell names from what surrounds them. */
    /** What a token can be, a bit for each {@link Cue}; 0 for most. */
    long senses(Tokens tokens, int token) {
        boolean capital = tokens.capitalized(token);
        return cues.senses(tokens.hash(token))
                | (capital ? Cue.CAPITAL.bit() : 0)
                | (openings.mayHold(tokens.hash(token), capital) ? Cue.NAME.bit() : 0);
    }

    Cues cues() {
        return cues;
    }

    /** Names in other transliterations. */
    Variants variants() {
        return variants;
    }

    @Nullable Profile profile(String id) {
        return profiles.find(id);
    }

    /** The state with an ISO code. */
    @Nullable Profile state(String iso) {
        return states.get(iso);
    }

    List<Profile> all() {
        return IntStream.range(0, profiles.size()).mapToObj(profiles::get).toList();
    }

    /** A body of a state: the registry's own entry where it has one, else made by rule. */
    Profile body(Profile state, Body body) {
        String id = state.id() + "-" + body.id();
        Profile known = profiles.find(id);
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

    /** Who holds an office at some time: those who speak for the whole first, then the latest to take it. */
    List<Profile> holders(Office office, String affiliation, Days days) {
        return holders(office, affiliation, days, Integer.MAX_VALUE);
    }

    /** The same without those whom another one outranks: of president and prime minister, the president. */
    List<Profile> foremost(Office office, String affiliation, Days days) {
        return holders(office, affiliation, days, 0);
    }

    /** @param below how many ranks below that of the first are taken */
    private List<Profile> holders(Office office, String affiliation, Days days, int below) {
        List<Holding> held = new ArrayList<>(2);
        for (String slug : office.offices()) {
            for (Holding holding : holdings.getOrDefault(new Seat(slug, affiliation), List.of())) {
                if (holding.role().days().overlaps(days)) {
                    held.add(holding);
                }
            }
        }
        if (held.size() > 1) {
            held.sort(Comparator.comparingInt((Holding holding) -> rank(holding.role()))
                    .thenComparing(latest()));
        }
        List<Profile> found = new ArrayList<>(held.size());
        for (Holding holding : held) {
            Profile holder = profiles.get(holding.holder());
            if (rank(holding.role()) - rank(held.get(0).role()) <= below && !found.contains(holder)) {
                found.add(holder);
            }
        }
        return found;
    }

    private Comparator<Holding> latest() {
        return Comparator.comparing((Holding holding) -> start(holding.role()), Comparator.reverseOrder())
                .thenComparing(holding -> profiles.get(holding.holder()).id());
    }

    private static LocalDate start(Role role) {
        LocalDate first = role.days().first();
        return first == null ? LocalDate.MIN : first;
    }

    /** The offices that speak for the whole first. */
    static List<Role> byRank(List<Role> roles) {
        return roles.stream()
                .sorted(Comparator.comparingInt(ActorRegistry::rank))
                .toList();
    }

    /** How far an office is from speaking for the whole; 0 is the nearest. */
    static int rank(Role role) {
        int found = RANKS.indexOf(role.office());
        return found < 0 ? RANKS.size() : found;
    }
}
