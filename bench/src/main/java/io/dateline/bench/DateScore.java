package io.dateline.bench;

import io.dateline.bench.TimeMl.Gold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of TempEval-3's comparison of found expressions with annotated ones. Not thread-safe.
 *
 * <p>A found expression is matched with at most one annotated one and the reverse; equal spans are matched first, then
 * overlapping ones in the order of the text. Right types and values are counted over the matched ones.
 */
final class DateScore {

    private int gold;
    private int found;
    private int strict;
    private int relaxed;
    private int types;
    private int values;
    private final Map<String, int[]> kinds = new TreeMap<>();

    /** One text's expressions; both lists in the order of the text. Returns what went wrong. */
    List<Fault> add(List<Gold> annotated, List<Gold> tagged) {
        gold += annotated.size();
        found += tagged.size();
        List<Integer> partners = match(annotated, tagged);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < annotated.size(); i++) {
            Gold right = annotated.get(i);
            if (partners.get(i) < 0) {
                faults.add(new Fault("missed", right, right));
            } else {
                compare(right, tagged.get(partners.get(i)), faults);
            }
        }
        for (int j = 0; j < tagged.size(); j++) {
            if (!partners.contains(j)) {
                faults.add(new Fault("spurious", tagged.get(j), tagged.get(j)));
            }
        }
        return faults;
    }

    private void compare(Gold right, Gold tagged, List<Fault> faults) {
        relaxed++;
        if (right.begin() == tagged.begin() && right.end() == tagged.end()) {
            strict++;
        } else {
            faults.add(new Fault("span", right, tagged));
        }
        int[] kind = kinds.computeIfAbsent(ValueKind.of(right), k -> new int[2]);
        kind[0]++;
        if (right.type().equals(tagged.type())) {
            types++;
        } else {
            faults.add(new Fault("type", right, tagged));
        }
        if (right.value().equals(tagged.value())) {
            values++;
        } else {
            kind[1]++;
            faults.add(new Fault("value", right, tagged));
        }
    }

    private static List<Integer> match(List<Gold> annotated, List<Gold> tagged) {
        List<Integer> partners = new ArrayList<>(Collections.nCopies(annotated.size(), -1));
        boolean[] used = new boolean[tagged.size()];
        for (boolean equal : new boolean[] {true, false}) {
            for (int i = 0; i < annotated.size(); i++) {
                for (int j = 0; j < tagged.size() && partners.get(i) < 0; j++) {
                    Gold one = annotated.get(i);
                    Gold other = tagged.get(j);
                    boolean fits = equal
                            ? one.begin() == other.begin() && one.end() == other.end()
                            : one.begin() < other.end() && other.begin() < one.end();
                    if (!used[j] && fits) {
                        used[j] = true;
                        partners.set(i, j);
                    }
                }
            }
        }
        return partners;
    }

    /** Adds another's counts. */
    void add(DateScore other) {
        gold += other.gold;
        found += other.found;
        strict += other.strict;
        relaxed += other.relaxed;
        types += other.types;
        values += other.values;
        other.kinds.forEach((name, counts) -> {
            int[] sum = kinds.computeIfAbsent(name, k -> new int[2]);
            sum[0] += counts[0];
            sum[1] += counts[1];
        });
    }

    double strictF1() {
        return f1(strict);
    }

    double relaxedF1() {
        return f1(relaxed);
    }

    double typeF1() {
        return f1(types);
    }

    double valueF1() {
        return f1(values);
    }

    private double f1(int right) {
        return ratio(2 * right, gold + found); // = 2PR/(P+R) with P = right/found, R = right/gold
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 1 : part / (double) whole;
    }

    static String header() {
        return String.format(
                "%-24s %6s %6s %7s %8s %6s %6s %6s %6s %7s",
                "folder", "gold", "found", "strict", "relaxed", "P", "R", "type", "value", "val.acc");
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                "%-24s %6d %6d %7.3f %8.3f %6.3f %6.3f %6.3f %6.3f %7.3f",
                name,
                gold,
                found,
                strictF1(),
                relaxedF1(),
                ratio(relaxed, found),
                ratio(relaxed, gold),
                typeF1(),
                valueF1(),
                ratio(values, relaxed));
    }

    /** A line for each kind of value: how many were matched, and how many of them have another value. */
    List<String> valueErrors() {
        List<String> lines = new ArrayList<>();
        kinds.forEach((name, counts) -> lines.add(
                String.format(Locale.ROOT, "%-12s matched %5d  value wrong %5d", name, counts[0], counts[1])));
        return lines;
    }

    /**
     * A difference.
     *
     * @param kind missed, spurious, span, type or value
     * @param gold the annotated one; of a spurious one the same as {@code tagged}
     * @param tagged the found one; of a missed one the same as {@code gold}
     */
    record Fault(String kind, Gold gold, Gold tagged) {}
}
