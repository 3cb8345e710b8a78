package io.dateline.enrich.actor.registry;

import io.dateline.contract.Actor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the cells of registry files can hold; what they can't is refused with an {@link IllegalArgumentException}. */
final class Cells {

    /** Longest name, alias or title, in UTF-16 units. */
    static final int CHARS_MAX = 300;

    /** Longest part of a cell that a reason repeats. */
    private static final int SHOWN = 60;

    private static final int CAMEO_CHARS_MAX = 24;
    private static final char REPLACEMENT = '\ufffd';

    /** Kosovo has no code of the standard's own; XK is what everybody uses. */
    private static final Set<String> COUNTRIES = countries();

    private Cells() {}

    /** @param reason with {@code %s} for the cell */
    static void require(boolean condition, String reason, @Nullable Object cell) {
        if (!condition) {
            throw new IllegalArgumentException(reason.replace("%s", shown(String.valueOf(cell))));
        }
    }

    /** A cell as a message shows it: short, and with nothing that steers a terminal. */
    static String shown(String cell) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(cell.length(), SHOWN); i++) {
            char c = cell.charAt(i);
            shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
        }
        return shown.append(cell.length() > SHOWN ? "…" : "").toString();
    }

    /** A name that can be looked for: some letter, not endless, nothing invisible. */
    static void requireName(String name) {
        require(!name.isBlank(), "an empty name", "");
        require(name.length() <= CHARS_MAX, "a name of more than " + CHARS_MAX + " characters: '%s'", name);
        requireReadable(name);
        require(name.codePoints().anyMatch(Character::isLetter), "no letter in '%s'", name);
        require(name.length() > 1 || Character.isIdeographic(name.charAt(0)), "one letter is no name: '%s'", name);
    }

    static void requireReadable(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            require(!Character.isISOControl(c), "a control character in '%s'", cell);
            require(c != REPLACEMENT, "a character that is not UTF-8 in '%s'", cell);
        }
    }

    static boolean isWikidata(String id) {
        boolean digits = id.length() > 1 && id.length() < 16 && id.charAt(0) == 'Q' && id.charAt(1) != '0';
        for (int i = 1; i < id.length(); i++) {
            digits &= id.charAt(i) >= '0' && id.charAt(i) <= '9';
        }
        return digits;
    }

    static boolean isCameo(String code) {
        boolean capitals = code.length() >= 3 && code.length() <= CAMEO_CHARS_MAX;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            capitals &= (c >= 'A' && c <= 'Z') || (i > 2 && c >= '0' && c <= '9');
        }
        return capitals;
    }

    static boolean country(String code) {
        return COUNTRIES.contains(code);
    }

    /** {@code armed-group} as the enum's constant. */
    static Actor.Kind kind(String cell) {
        return constant(Actor.Kind.class, cell);
    }

    static AliasEntry.Kind aliasKind(String cell) {
        return constant(AliasEntry.Kind.class, cell);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String cell) {
        List<E> all = Arrays.asList(type.getEnumConstants());
        return all.stream()
                .filter(one -> word(one).equals(cell))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind '" + shown(cell) + "': one of "
                        + all.stream().map(Cells::word).collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The first day of {@code 2014}, {@code 2014-08} or {@code 2014-08-28}. */
    static LocalDate first(String cell) {
        return day(cell, false);
    }

    /** The last day of the same. */
    static LocalDate last(String cell) {
        return day(cell, true);
    }

    private static LocalDate day(String cell, boolean last) {
        try {
            boolean shaped = cell.length() == 4
                    || (cell.length() == 7 && cell.charAt(4) == '-')
                    || (cell.length() == 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-');
            require(shaped && cell.charAt(0) != '-' && cell.charAt(0) != '+', "", "");
            int year = Integer.parseInt(cell, 0, 4, 10);
            int month = cell.length() > 4 ? Integer.parseInt(cell, 5, 7, 10) : last ? 12 : 1;
            LocalDate first = LocalDate.of(year, month, cell.length() > 7 ? Integer.parseInt(cell, 8, 10, 10) : 1);
            return last && cell.length() < 10 ? first.plusMonths(1).minusDays(1) : first;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + shown(cell) + "' is no date: 2014, 2014-08 or 2014-08-28 is one", e);
        }
    }

    private static Set<String> countries() {
        Set<String> countries = Arrays.stream(Locale.getISOCountries()).collect(Collectors.toSet());
        countries.add("XK");
        return Set.copyOf(countries);
    }
}
