package io.dateline.enrich.outlet;

import io.dateline.enrich.registry.Refusal;
import io.dateline.enrich.registry.RegistryReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what was taken from a file, and what was refused. */
final class Intake {

    private final Map<Table, Long> taken = new EnumMap<>(Table.class);
    private final List<Refusal> refusals = new ArrayList<>();
    private long refused;

    void took(Table table) {
        taken.merge(table, 1L, Long::sum);
    }

    /** @param line from 1; 0 for the whole file */
    void refuse(String file, long line, @Nullable String reason) {
        refused++;
        if (refusals.size() < RegistryReport.REFUSALS_MAX) {
            refusals.add(new Refusal(file, line, String.valueOf(reason)));
        }
    }

    OutletReport report(String name, long hash) {
        return new OutletReport(
                name,
                taken.getOrDefault(Table.OUTLETS, 0L),
                taken.getOrDefault(Table.ASSESSMENTS, 0L),
                taken.getOrDefault(Table.CUES, 0L),
                taken.getOrDefault(Table.SCHEMES, 0L),
                refused,
                refusals,
                hash);
    }
}
