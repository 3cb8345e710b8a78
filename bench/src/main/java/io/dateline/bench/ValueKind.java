package io.dateline.bench;

import io.dateline.bench.TimeMl.Gold;

/** What an annotated value tells: its granularity, for a breakdown of errors. */
final class ValueKind {

    private ValueKind() {}

    static String of(Gold gold) {
        String value = gold.value();
        if (gold.type().equals("SET") || gold.type().equals("DURATION")) {
            return gold.type().equals("SET") ? "set" : "duration";
        }
        if (value.endsWith("_REF")) {
            return "reference";
        }
        if (gold.type().equals("TIME") || value.contains("T")) {
            return "time";
        }
        if (value.startsWith("P")) {
            return "duration";
        }
        int year = value.indexOf('-');
        if (year < 0) {
            return value.length() == 4 ? "year" : "years or less";
        }
        String rest = value.substring(year + 1);
        if (rest.startsWith("W")) {
            return rest.matches("W..-[1-7X]") ? "day" : "week";
        }
        if (rest.startsWith("Q") || rest.startsWith("H")) {
            return "quarter";
        }
        return rest.length() == 2
                ? (Character.isLetter(rest.charAt(0)) && !rest.equals("XX") ? "season" : "month")
                : "day";
    }
}
