package io.dateline.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of all facts in the bundled tables, whatever their source. */
class RegistryFactsTest {

    private static final ActorRegistry BUNDLED = ActorRegistry.bundled();

    /** Offices that one person holds at a time. */
    private static final Set<String> SINGLE_SEATS =
            Set.of("president", "prime-minister", "monarch", "supreme-leader", "pope");

    /** Days that two holders may share: handing over, caretakers, dates known to the month. */
    private static final int HANDOVER = 40;

    /** Those who held one office at the same time: rivals, deputies while it was suspended, two ranks of one state. */
    private static final Set<String> SHARED = Set.of(
            "president CI alassane-ouattara laurent-gbagbo",
            "president KR hwang-kyo-ahn park-geun-hye",
            "president RO crin-antonescu traian-basescu",
            "president RS milan-milutinovic slobodan-milosevic",
            "president RU boris-yeltsin mikhail-gorbachev",
            "president ZA ivy-matsepe-casaburri thabo-mbeki",
            "prime-minister LY abdullah-al-thani fayez-al-sarraj",
            "prime-minister LY abdul-hamid-dbeibah fathi-bashagha",
            "prime-minister ML abdoulaye-maiga choguel-kokalla-maiga",
            "prime-minister TH prawit-wongsuwan prayut-chan-o-cha",
            "prime-minister UA arseniy-yatsenyuk volodymyr-groysman",
            "prime-minister YE ali-muhammad-mujawar hasan-al-lawzi",
            "prime-minister YE abdel-aziz-bin-habtour ahmed-obaid-bin-dagher",
            "prime-minister YE abdel-aziz-bin-habtour maeen-abdulmalik-saeed");

    /** States whose capital has the state's own name, or a name that others have, and whose people go by the adjective. */
    private static final String[] CITIES = {
        "guyana", "kiribati", "monaco", "nauru", "san-marino", "sao-tome-and-principe", "seychelles", "vatican-city"
    };

    /** States of whose ministers the news speaks most. */
    private static final Set<String> WATCHED = Set.of(
            "US", "GB", "FR", "RU", "CN", "DE", "IT", "ES", "TR", "IR", "SY", "UA", "PL", "BR", "AU", "CA", "SA");

    /** Ministers of those states who shared an office: a ministry divided in two, a deputy while the other was ill. */
    private static final Set<String> SHARED_MINISTRIES =
            Set.of("foreign-minister FR catherine-colonna philippe-douste-blazy");

    private record Seat(String office, String affiliation) {}

    private record Holding(String holder, Days days) {}

    @Test
    void nobody_shares_the_highest_offices_of_a_state_unless_listed() {
        Set<String> shared = shared(SINGLE_SEATS);
        shared.removeAll(SHARED);
        assertThat(shared).isEmpty();
    }

    @Test
    void a_foreign_or_defence_ministry_has_one_head_at_a_time() {
        Set<String> shared = shared(Set.of("foreign-minister", "defence-minister"));
        shared.removeAll(SHARED_MINISTRIES);
        assertThat(shared)
                .filteredOn(line -> WATCHED.contains(line.split(" ", -1)[1]))
                .isEmpty();
    }

    @Test
    void an_office_that_is_held_still_has_one_holder() {
        Set<String> crowded = new TreeSet<>();
        seats(SINGLE_SEATS).forEach((seat, holdings) -> {
            Set<String> open = new HashSet<>();
            holdings.stream()
                    .filter(holding -> holding.days().last() == null)
                    .forEach(holding -> open.add(holding.holder()));
            if (open.size() > 1) {
                crowded.add(seat + " " + open);
            }
        });
        assertThat(crowded).isEmpty();
    }

    @Test
    void a_title_agrees_with_its_office() {
        assertThat(titles("prime-minister"))
                .allMatch(title -> title.contains("Prime Minister")
                        || title.startsWith("Premier of")
                        || title.startsWith("Taoiseach")
                        || title.matches("(Federal )?Chancellor of (Austria|Germany)")
                        || title.contains("President of the Executive Yuan")
                        || title.contains("Head of Government")
                        || title.contains("President of the Government"));
        assertThat(titles("president")).allMatch(title -> title.contains("President"));
        assertThat(titles("foreign-minister"))
                .noneMatch(title -> title.contains("Foreign Trade") || title.startsWith("Secretary of State of "));
    }

    @Test
    void nobody_holds_an_office_in_the_future() {
        assertThat(BUNDLED.all().stream()
                        .flatMap(profile -> profile.roles().stream())
                        .map(role -> role.days().first())
                        .filter(first -> first != null && first.isAfter(LocalDate.of(2026, 12, 31))))
                .isEmpty();
    }

    @Test
    void every_state_has_an_adjective_and_a_people_or_a_seat_by_which_texts_call_it() {
        Map<String, Set<String>> kinds = new HashMap<>();
        new RegistryFile("aliases.tsv")
                .read(
                        List.of("id", "alias", "language", "kind", "flags"),
                        cells -> kinds.computeIfAbsent(cells[0], id -> new HashSet<>())
                                .add(cells[3]));
        Set<String> states = BUNDLED.all().stream()
                .filter(Profile::state)
                .map(Profile::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(states)
                .filteredOn(state -> !kinds.getOrDefault(state, Set.of()).contains("demonym"))
                .containsExactlyInAnyOrder("hong-kong", "new-zealand", "vatican-city");
        assertThat(states)
                .filteredOn(state -> !kinds.getOrDefault(state, Set.of()).contains("metonym")
                        && !kinds.getOrDefault(state, Set.of()).contains("people"))
                .containsExactlyInAnyOrder(CITIES);
    }

    private static Set<String> shared(Set<String> offices) {
        Set<String> shared = new TreeSet<>();
        seats(offices).forEach((seat, holdings) -> {
            for (Holding one : holdings) {
                for (Holding other : holdings) {
                    if (one.holder().compareTo(other.holder()) < 0 && overlap(one.days(), other.days()) > HANDOVER) {
                        shared.add(String.join(" ", seat.office(), seat.affiliation(), one.holder(), other.holder()));
                    }
                }
            }
        });
        return shared;
    }

    private static List<String> titles(String office) {
        return BUNDLED.all().stream()
                .flatMap(profile -> profile.roles().stream())
                .filter(role -> role.office().equals(office))
                .map(Role::title)
                .distinct()
                .toList();
    }

    private static Map<Seat, List<Holding>> seats(Set<String> offices) {
        record Held(Seat seat, Holding holding) {}
        return BUNDLED.all().stream()
                .flatMap(profile -> profile.roles().stream()
                        .filter(role -> offices.contains(role.office()))
                        .map(role -> new Held(
                                new Seat(role.office(), role.affiliation()), new Holding(profile.id(), role.days()))))
                .collect(Collectors.groupingBy(
                        Held::seat, Collectors.mapping(Held::holding, Collectors.toCollection(ArrayList::new))));
    }

    /** Days in both. A bound that is known to the year only is counted from the other's side of the year. */
    private static long overlap(Days one, Days other) {
        Days both = one.and(other);
        if (both.empty()) {
            return 0;
        }
        if (both.first() == null || both.last() == null) {
            return both.first() == null && both.last() == null ? Integer.MAX_VALUE : open(both);
        }
        return ChronoUnit.DAYS.between(both.first(), both.last());
    }

    private static long open(Days both) {
        return both.last() == null && both.first() != null
                ? ChronoUnit.DAYS.between(both.first(), LocalDate.of(2100, 1, 1))
                : Integer.MAX_VALUE;
    }
}
