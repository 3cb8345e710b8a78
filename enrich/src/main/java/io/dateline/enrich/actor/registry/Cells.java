package io.dateline.enrich.actor.registry;

import io.dateline.contract.Actor;
import io.dateline.enrich.registry.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the cells of registry files can hold; what they can't is refused with an {@link IllegalArgumentException}. */
final class Cells {

    /** Longest name, alias or title, in UTF-16 units. */
    static final int CHARS_MAX = 300;

    private static final int CAMEO_CHARS_MAX = 24;
    private static final char REPLACEMENT = '\ufffd';

    private Cells() {}

    /** @param reason with {@code %s} for the cell */
    static void require(boolean condition, String reason, @Nullable Object cell) {
        if (!condition) {
            throw new IllegalArgumentException(reason.replace("%s", Values.shown(String.valueOf(cell))));
        }
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
                .orElseThrow(() -> new IllegalArgumentException("unknown kind '" + Values.shown(cell) + "': one of "
                        + all.stream().map(Cells::word).collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
