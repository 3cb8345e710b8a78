package io.dateline.enrich.date;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many: a number, or several.
 *
 * @param number null when the text does not say how many
 */
record Amount(@Nullable BigDecimal number) {

    static final Amount SEVERAL = new Amount(null);
    static final Amount ONE = of(1);

    static Amount of(long number) {
        return new Amount(BigDecimal.valueOf(number));
    }

    boolean vague() {
        return number == null;
    }

    boolean isOne() {
        return number != null && number.compareTo(BigDecimal.ONE) == 0;
    }

    /** The number when it is a whole one that calendars can count; -1 otherwise. */
    int whole() {
        if (number == null || number.compareTo(BigDecimal.valueOf(9_999)) > 0) {
            return -1;
        }
        return number.stripTrailingZeros().scale() <= 0 ? number.intValue() : -1;
    }

    Amount plusHalf() {
        return number == null ? this : new Amount(number.add(new BigDecimal("0.5")));
    }

    Amount scaled(long multiple) {
        return number == null ? this : new Amount(number.multiply(BigDecimal.valueOf(multiple)));
    }

    /** That many times the number, in digits; {@code X} when the text does not say how many. */
    String times(int multiple) {
        return number == null
                ? "X"
                : number.multiply(BigDecimal.valueOf(multiple))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
