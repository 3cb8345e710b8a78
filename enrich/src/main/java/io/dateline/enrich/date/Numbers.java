package io.dateline.enrich.date;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in figures and words. */
final class Numbers {

    private Numbers() {}

    /**
     * A count of units.
     *
     * @param end the token after it
     */
    record Count(int end, Amount amount) {}

    /** The count that begins at the token: {@code 20,000}, {@code twenty-five}, {@code a few}, {@code several}. */
    static @Nullable Count at(Reader reader, int token) {
        if (reader.isNumber(token)) {
            return figures(reader, token);
        }
        if (reader.has(token, Sense.SEVERAL)) {
            return new Count(token + 1, Amount.SEVERAL);
        }
        if (reader.is(token, "couple")) {
            return new Count(reader.is(token + 1, "of") ? token + 2 : token + 1, Amount.of(2));
        }
        if (reader.is(token, "a") || reader.is(token, "an")) {
            return article(reader, token);
        }
        return reader.has(token, Sense.CARDINAL) ? words(reader, token) : null;
    }

    private static @Nullable Count figures(Reader reader, int token) {
        if (reader.length(token) > 9 || (reader.joined(token) && reader.mark(token - 1, '$'))) {
            return null;
        }
        int end = groups(reader, token);
        boolean decimal = reader.mark(end, '.')
                && reader.joined(end)
                && reader.joined(end + 1)
                && reader.isNumber(end + 1)
                && reader.length(end + 1) <= 3;
        end = decimal ? end + 2 : end;
        Amount amount = end == token + 1 ? whole(reader, token) : written(reader, token, end);
        if (amount == null) {
            return null;
        }
        int scale = reader.value(end, Sense.SCALE);
        if (scale != Reader.NONE) {
            return new Count(end + 1, amount.scaled(scale));
        }
        if (reader.mark(end, '½') && reader.joined(end)) {
            return new Count(end + 1, amount.plusHalf());
        }
        return half(reader, end, amount);
    }

    /** The token after the thousands of a number: "20,000". */
    private static int groups(Reader reader, int token) {
        int end = token + 1;
        while (end < token + 7
                && reader.mark(end, ',')
                && reader.joined(end)
                && reader.joined(end + 1)
                && reader.isNumber(end + 1)
                && reader.length(end + 1) == 3) {
            end += 2;
        }
        return end;
    }

    private static @Nullable Amount whole(Reader reader, int token) {
        int number = reader.number(token);
        return number == Reader.NONE ? null : Amount.of(number);
    }

    /** A number of several tokens; null where its digits are not those that Java reads. */
    private static @Nullable Amount written(Reader reader, int token, int end) {
        StringBuilder written = new StringBuilder();
        for (int i = token; i < end; i++) {
            if (reader.mark(i, ',')) {
                continue;
            }
            if (reader.isNumber(i) && reader.number(i) == Reader.NONE) {
                return null;
            }
            written.append(reader.tokens().word(i));
        }
        return new Amount(new BigDecimal(written.toString()));
    }

    private static Count half(Reader reader, int end, Amount amount) {
        int at = reader.hyphen(end) ? end + 1 : end;
        if (reader.is(at, "and")) {
            int a = reader.hyphen(at + 1) ? at + 2 : at + 1;
            if (reader.is(a, "a")) {
                int half = reader.hyphen(a + 1) ? a + 2 : a + 1;
                if (reader.is(half, "half")) {
                    return new Count(half + 1, amount.plusHalf());
                }
            }
        }
        return new Count(end, amount);
    }

    private static Count article(Reader reader, int token) {
        int next = token + 1;
        int scale = reader.value(next, Sense.SCALE);
        if (scale != Reader.NONE) {
            return new Count(next + 1, Amount.of(scale));
        }
        if (reader.is(next, "couple")) {
            return new Count(reader.is(next + 1, "of") ? next + 2 : next + 1, Amount.of(2));
        }
        if (reader.is(next, "dozen")) {
            return new Count(next + 1, Amount.of(12));
        }
        if (reader.is(next, "few")) {
            return new Count(next + 1, Amount.SEVERAL);
        }
        if (reader.is(next, "number") && reader.is(next + 1, "of")) {
            return new Count(next + 2, Amount.SEVERAL);
        }
        return new Count(next, Amount.ONE);
    }

    /** Words up to the thousands; "twenty-five", "three hundred and ten". */
    private static Count words(Reader reader, int token) {
        long total = 0;
        long group = 0;
        int end = token;
        for (int words = 0; words < 8; words++) {
            int at = words > 0 && (reader.hyphen(end) || reader.is(end, "and")) ? end + 1 : end;
            int cardinal = reader.value(at, Sense.CARDINAL);
            int scale = reader.value(at, Sense.SCALE);
            if (cardinal != Reader.NONE && (words == 0 || fits(group, cardinal))) {
                group += cardinal;
            } else if (scale == 100 && at == end && group > 0 && group < 100) {
                group *= 100;
            } else if (scale != Reader.NONE && scale > 100 && at == end && group > 0) {
                total += group * scale;
                group = 0;
            } else {
                break;
            }
            end = at + 1;
        }
        return half(reader, end, Amount.of(total + group));
    }

    private static boolean fits(long group, int cardinal) {
        return group % 100 == 0 ? group > 0 && cardinal > 0 : group % 10 == 0 && cardinal > 0 && cardinal < 10;
    }
}
