package io.dateline.bench;

import io.dateline.bench.NamedText.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Counts of found names against annotated ones. Not thread-safe.
 *
 * <p>One found name is matched with at most one annotated one and the reverse: equal spans first, then those that end
 * alike (a title before a name belongs to the mention of a person), then overlapping ones.
 */
final class NameScore {

    /** A difference; {@code annotated} and {@code found} are the same where only one of them exists. */
    record Fault(String kind, Named annotated, Named found) {}

    private int annotated;
    private int found;
    private int strict;
    private int ends;
    private int relaxed;

    /** One text's names of one kind; both in the order of the text. Returns what went wrong. */
    List<Fault> add(List<Named> gold, List<Named> tagged) {
        annotated += gold.size();
        found += tagged.size();
        int[] partners = match(gold, tagged);
        boolean[] used = new boolean[tagged.size()];
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            if (partners[i] < 0) {
                faults.add(new Fault("missed", gold.get(i), gold.get(i)));
                continue;
            }
            Named right = gold.get(i);
            Named other = tagged.get(partners[i]);
            used[partners[i]] = true;
            relaxed++;
            strict += right.begin() == other.begin() && right.end() == other.end() ? 1 : 0;
            boolean alike = right.end() == other.end() && other.begin() <= right.begin();
            ends += alike ? 1 : 0;
            if (!alike) {
                faults.add(new Fault("span", right, other));
            }
        }
        for (int j = 0; j < tagged.size(); j++) {
            if (!used[j]) {
                faults.add(new Fault("spurious", tagged.get(j), tagged.get(j)));
            }
        }
        return faults;
    }

    /** For each annotated name the index of the found one, or -1. */
    static int[] match(List<Named> gold, List<Named> tagged) {
        int[] partners = new int[gold.size()];
        Arrays.fill(partners, -1);
        boolean[] used = new boolean[tagged.size()];
        for (int tolerance = 0; tolerance < 3; tolerance++) {
            for (int i = 0; i < gold.size(); i++) {
                for (int j = 0; j < tagged.size() && partners[i] < 0; j++) {
                    if (!used[j] && fits(gold.get(i), tagged.get(j), tolerance)) {
                        used[j] = true;
                        partners[i] = j;
                    }
                }
            }
        }
        return partners;
    }

    private static boolean fits(Named one, Named other, int tolerance) {
        return switch (tolerance) {
            case 0 -> one.begin() == other.begin() && one.end() == other.end();
            case 1 -> one.end() == other.end() && other.begin() <= one.begin();
            default -> one.overlaps(other);
        };
    }

    double strictF1() {
        return f1(strict);
    }

    double endsF1() {
        return f1(ends);
    }

    double relaxedF1() {
        return f1(relaxed);
    }

    private double f1(int right) {
        return annotated + found == 0 ? 1 : 2.0 * right / (annotated + found);
    }

    static String header() {
        return String.format(
                "%-14s %9s %6s %7s %6s %8s %6s %6s",
                "kind", "annotated", "found", "strict", "ends", "relaxed", "P", "R");
    }

    String row(String what) {
        return String.format(
                Locale.ROOT,
                "%-14s %9d %6d %7.3f %6.3f %8.3f %6.3f %6.3f",
                what,
                annotated,
                found,
                strictF1(),
                endsF1(),
                relaxedF1(),
                found == 0 ? 1 : relaxed / (double) found,
                annotated == 0 ? 1 : relaxed / (double) annotated);
    }
}
