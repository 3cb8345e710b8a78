package io.dateline.enrich.actor;

import io.dateline.contract.Actor;
import io.dateline.enrich.actor.registry.ActorEntry;
import io.dateline.enrich.actor.registry.AliasEntry;
import io.dateline.enrich.actor.registry.RegistryConsumer;
import io.dateline.enrich.actor.registry.RoleEntry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds what one file says of actors to what is known; where both speak, the file is right. */
final class Merge implements RegistryConsumer {

    /** From how many bearers on a surname that no file gives is not made of a name: it says nothing more. */
    private static final int BEARERS_MAX = 8;

    /** Where the surname stands first. */
    private static final Set<String> SURNAME_FIRST = Set.of("CN", "HK", "KP", "KR", "MO", "TW");

    private static final int SURNAME_CHARS_MIN = 3;

    /** An office of somebody, whose holding this file tells. */
    private record Told(int actor, String office, String affiliation) {}

    private final Profiles.Builder profiles;
    private final Aliases.Builder aliases;
    private final Variants.Builder variants;
    private final Bearers bearers;
    private final Titles titles;
    private final Identities identities;
    private final Set<Told> told = new HashSet<>();

    /** Actors with smaller numbers were known before this file. */
    private final int before;

    /** Whether the file fills gaps only. */
    private boolean filling;

    /** Actors of whom no role was known before this file. */
    private final BitSet withoutRoles = new BitSet();

    Merge(
            Profiles.Builder profiles,
            Aliases.Builder aliases,
            Variants.Builder variants,
            Bearers bearers,
            Identities identities,
            Titles titles) {
        this.profiles = profiles;
        this.aliases = aliases;
        this.variants = variants;
        this.bearers = bearers;
        this.identities = identities;
        this.titles = titles;
        this.before = profiles.size();
    }

    @Override
    public int find(String id) {
        return identities.number(id);
    }

    @Override
    public @Nullable String state(String name) {
        int only = bearers.only(name);
        return only != Ids.NONE && profiles.state(only) ? profiles.get(only).affiliation() : titles.state(name);
    }

    @Override
    public int actor(ActorEntry entry) {
        filling = !entry.certain();
        if (filling) {
            requireNoTitle(entry.name());
        }
        int number = identities.find(entry);
        if (number == Ids.NONE) {
            number = profiles.size();
            profiles.add(new Profile(
                    identities.newId(entry),
                    entry.wikidata(),
                    entry.name(),
                    entry.kind() == null ? Actor.Kind.UNKNOWN : entry.kind(),
                    entry.affiliation(),
                    entry.cameo(),
                    List.of()));
        } else {
            Profile known = profiles.get(number);
            Profile merged = merged(known, entry);
            if (differ(known, merged)) {
                profiles.replace(number, merged);
            }
        }
        identities.known(number, entry.wikidata());
        identities.called(number, entry.id());
        return number;
    }

    private static Profile merged(Profile known, ActorEntry entry) {
        boolean right = entry.certain();
        return new Profile(
                known.id(),
                right ? or(entry.wikidata(), known.wikidata()) : or(known.wikidata(), entry.wikidata()),
                right ? entry.name() : known.name(),
                entry.kind() != null && (right || known.kind() == Actor.Kind.UNKNOWN) ? entry.kind() : known.kind(),
                right ? or(entry.affiliation(), known.affiliation()) : or(known.affiliation(), entry.affiliation()),
                or(entry.cameo(), known.cameo()),
                known.roles());
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static boolean differ(Profile one, Profile other) {
        return !one.name().equals(other.name())
                || one.kind() != other.kind()
                || !String.valueOf(one.wikidata()).equals(String.valueOf(other.wikidata()))
                || !String.valueOf(one.affiliation()).equals(String.valueOf(other.affiliation()))
                || !String.valueOf(one.cameo()).equals(String.valueOf(other.cameo()));
    }

    @Override
    public Taken alias(int actor, AliasEntry entry) {
        if (entry.context() && !profiles.affiliated(actor)) {
            throw new IllegalArgumentException("context without an affiliation");
        }
        Alias.Kind kind = Alias.Kind.valueOf(entry.kind().name());
        int phrase = bearers.phrase(entry.text(), actor);
        if (phrase != Ids.NONE) {
            if (entry.stated()) {
                aliases.replace(phrase, kind, entry.bare(), entry.context());
            }
            return Taken.KNOWN;
        }
        if (filling) {
            requireNoTitle(entry.text());
            if (knownElsewhere(actor, entry.text())) {
                return Taken.KNOWN;
            }
        }
        boolean shared = add(actor, entry.text(), kind, entry);
        if (kind == Alias.Kind.NAME && profiles.person(actor)) {
            variants.add(entry.text(), actor);
            surname(actor, entry);
        }
        return shared ? Taken.SHARED : Taken.NEW;
    }

    /** Whether a name stands for another actor of the same state already, as that of a ministry does for the ministry. */
    private boolean knownElsewhere(int actor, String name) {
        int other = bearers.only(name);
        return other != Ids.NONE
                && other != actor
                && other < before
                && Objects.equals(
                        profiles.get(other).affiliation(), profiles.get(actor).affiliation());
    }

    private void requireNoTitle(String name) {
        String office = name;
        for (int at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
            if (bearers.state(name.substring(0, at))) {
                office = name.substring(at + 1);
            }
        }
        if (!titles.office(office).equals(Role.OTHER)) {
            throw new IllegalArgumentException("'" + name + "' is an office, not an actor: roles say who holds it");
        }
    }

    private boolean add(int actor, String text, Alias.Kind kind, AliasEntry entry) {
        int phrase = aliases.add(text, actor, kind, entry.cased(), entry.bare(), entry.context());
        return bearers.add(text, actor, phrase);
    }

    /** A person's surname, from the name by which it is shown: files seldom give it, and news takes it up after a title. */
    private void surname(int actor, AliasEntry entry) {
        Profile person = profiles.get(actor);
        if (!person.name().equals(entry.text())) {
            return;
        }
        String[] words = person.name().split(" ", -1);
        String surname =
                SURNAME_FIRST.contains(String.valueOf(person.affiliation())) ? words[0] : words[words.length - 1];
        if (words.length > 1
                && surname.length() >= SURNAME_CHARS_MIN
                && Character.isUpperCase(surname.charAt(0))
                && surname.chars().noneMatch(c -> c == '.' || c == ')' || Character.isDigit(c))
                && bearers.phrase(surname, actor) == Ids.NONE
                && bearers.count(surname) < BEARERS_MAX) {
            add(actor, surname, Alias.Kind.SURNAME, AliasEntry.of(surname, AliasEntry.Kind.SURNAME));
        }
    }

    @Override
    public boolean role(int actor, RoleEntry entry) {
        List<Role> held = profiles.roles(actor);
        if (held.isEmpty()) {
            withoutRoles.set(actor);
        }
        if (!entry.certain() && !withoutRoles.get(actor)) {
            return false;
        }
        String of = or(
                entry.affiliation(),
                or(titles.state(entry.title()), profiles.get(actor).affiliation()));
        Role role = new Role(
                entry.office() == null ? titles.office(entry.title()) : entry.office(),
                entry.title(),
                of == null ? Role.NOBODY : of,
                new Days(entry.start(), entry.end()));
        List<Role> now = new ArrayList<>(held);
        if (!role.office().equals(Role.OTHER) && told.add(new Told(actor, role.office(), role.affiliation()))) {
            now.removeIf(known ->
                    known.office().equals(role.office()) && known.affiliation().equals(role.affiliation()));
        }
        if (now.contains(role)) {
            return false;
        }
        now.add(role);
        profiles.replaceRoles(actor, List.copyOf(now));
        return !held.contains(role);
    }
}
