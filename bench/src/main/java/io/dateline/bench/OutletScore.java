package io.dateline.bench;

import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Outlet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts how far outlets, origins and flags are right. Not thread-safe. */
final class OutletScore {

    private static final int TENTHS = 10;
    private static final Set<String> NO_OTHER = Set.of("-");

    private int measured;
    private int right;
    private int wrong;
    private int originsWanted;
    private int originsGiven;
    private int originsRight;
    private int flagsTrueWanted;
    private int flagsTrueGiven;
    private int flagsTrueRight;
    private int flagsGiven;
    private int flagsRight;
    private final int[] said = new int[TENTHS];
    private final int[] held = new int[TENTHS];
    private final double[] confidence = new double[TENTHS];

    /** Counts an article; what is wrong or missing is told in words. */
    List<String> add(OutletGold gold, EnrichedArticle article) {
        List<String> faults = new ArrayList<>();
        if (!gold.outlets().isEmpty()) {
            outlet(gold, article.outlet(), faults);
        }
        if (!gold.origins().isEmpty()) {
            origin(gold, article.origin(), faults);
        }
        if (gold.flag() != null) {
            flag(gold.flag(), article.stateMedia().flag(), faults);
        }
        return faults;
    }

    private void outlet(OutletGold gold, @Nullable Outlet outlet, List<String> faults) {
        measured++;
        boolean hit = outlet != null && gold.outlets().contains(outlet.id());
        if (hit) {
            right++;
        } else {
            wrong += outlet == null ? 0 : 1;
            faults.add((outlet == null ? "outlet missing" : "outlet wrong: " + outlet.id()) + ", right "
                    + gold.outlets() + (outlet == null ? "" : ", " + outlet.evidence()));
        }
        if (outlet != null) {
            int tenth = Math.min(TENTHS - 1, (int) (outlet.confidence() * TENTHS));
            said[tenth]++;
            confidence[tenth] += outlet.confidence();
            held[tenth] += hit ? 1 : 0;
        }
    }

    private void origin(OutletGold gold, @Nullable Outlet origin, List<String> faults) {
        boolean wanted = !gold.origins().equals(NO_OTHER);
        boolean hit = origin != null && gold.origins().contains(origin.id());
        originsWanted += wanted ? 1 : 0;
        originsGiven += origin == null ? 0 : 1;
        originsRight += hit ? 1 : 0;
        if (wanted != (origin != null) || (wanted && !hit)) {
            faults.add("origin " + (origin == null ? "missing" : "wrong: " + origin.id() + ", " + origin.evidence())
                    + ", right " + gold.origins());
        }
    }

    private void flag(String wanted, @Nullable Boolean given, List<String> faults) {
        boolean hit = given != null && given.toString().equals(wanted);
        flagsTrueWanted += wanted.equals("true") ? 1 : 0;
        flagsGiven += given == null ? 0 : 1;
        flagsRight += hit ? 1 : 0;
        if (Boolean.TRUE.equals(given)) {
            flagsTrueGiven++;
            flagsTrueRight += hit ? 1 : 0;
        }
        if (given == null ? !wanted.equals("unknown") : !hit) {
            faults.add("flag " + given + ", right " + wanted);
        }
    }

    /** All figures, for people. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        rows.add(String.format(
                Locale.ROOT,
                "outlets %d: right %d (%.3f), wrong %d (%.3f), unknown %d (%.3f)",
                measured,
                right,
                part(right, measured),
                wrong,
                part(wrong, measured),
                measured - right - wrong,
                part(measured - right - wrong, measured)));
        rows.add(String.format(
                Locale.ROOT,
                "origins wanted %d, given %d, right %d: precision %.3f, recall %.3f",
                originsWanted,
                originsGiven,
                originsRight,
                part(originsRight, originsGiven),
                part(originsRight, originsWanted)));
        rows.add(String.format(
                Locale.ROOT,
                "flags given %d, right %d (%.3f); state-controlled wanted %d, given %d, right %d: precision %.3f, recall %.3f",
                flagsGiven,
                flagsRight,
                part(flagsRight, flagsGiven),
                flagsTrueWanted,
                flagsTrueGiven,
                flagsTrueRight,
                part(flagsTrueRight, flagsTrueGiven),
                part(flagsTrueRight, flagsTrueWanted)));
        rows.add("confidence of outlets: said (mean), how many, and the share that is right");
        for (int i = 0; i < TENTHS; i++) {
            if (said[i] > 0) {
                rows.add(String.format(
                        Locale.ROOT, "  %.2f %6d %.3f", confidence[i] / said[i], said[i], part(held[i], said[i])));
            }
        }
        return rows;
    }

    private static double part(int some, int all) {
        return all == 0 ? 0 : some / (double) all;
    }
}
