package io.dateline.enrich.outlet;

import io.dateline.enrich.outlet.Table.Row;
import io.dateline.enrich.registry.Lines;
import io.dateline.enrich.registry.Values;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the registry's tables, layer upon layer: what a later layer says of an outlet replaces what an earlier one said.
 * A line that is not sound is refused, the others are taken. Used once.
 */
final class RegistryReader {

    private record Assessed(String outlet, String scheme) {}

    private final Map<String, Scheme> schemes = new LinkedHashMap<>();
    private final Map<String, Medium> media = new LinkedHashMap<>();
    private final Map<Assessed, List<Assessment>> assessments = new LinkedHashMap<>();
    private final List<Cue> cues = new ArrayList<>();

    /** What the layer at hand has said, which it may not contradict. */
    private final Set<String> ids = new HashSet<>();

    private final Map<String, List<Medium>> hosts = new HashMap<>();
    private final Map<String, Medium> handles = new HashMap<>();
    private final Set<Assessed> assessed = new HashSet<>();

    /** From here on, what is read replaces what was read before. */
    void beginLayer() {
        ids.clear();
        hosts.clear();
        handles.clear();
        assessed.clear();
    }

    /** Reads a file with one or several tables; what can't be used is told to the intake. */
    void read(String file, InputStream in, Intake intake) throws IOException {
        Table table = null;
        List<String> header = List.of();
        Lines lines = new Lines(in);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.fault() != null) {
                intake.refuse(file, line.number(), line.fault());
                continue;
            }
            if (line.text().isBlank() || line.text().startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.stream(line.text().split("\t", -1))
                    .map(String::strip)
                    .toList();
            try {
                Table begun = Table.begunBy(cells);
                if (begun != null) {
                    table = null;
                    begun.check(cells);
                    table = begun;
                    header = cells;
                } else if (table == null) {
                    throw new IllegalArgumentException("no header line stands before it, or one that was refused");
                } else {
                    take(table, new Row(header, cells, file + ":" + line.number()));
                    intake.took(table);
                }
            } catch (IllegalArgumentException e) {
                intake.refuse(file, line.number(), e.getMessage());
            }
        }
    }

    OutletRegistry registry(String version) {
        return new OutletRegistry(
                version,
                media.values(),
                assessments.values().stream().flatMap(List::stream).toList(),
                cues,
                schemes.values());
    }

    private void take(Table table, Row row) {
        switch (table) {
            case OUTLETS -> outlet(row);
            case ASSESSMENTS -> assessment(row);
            case SCHEMES -> scheme(row);
            case CUES -> cues.add(CueRows.cue(row, media.keySet()));
        }
    }

    private void outlet(Row row) {
        String id = row.required("id");
        if (ids.contains(id)) {
            throw new IllegalArgumentException("outlet " + id + " stands twice");
        }
        Medium medium = OutletRows.medium(row, media.get(id));
        for (Medium.Domain domain : medium.domains()) {
            Medium other = owner(domain);
            if (other != null) {
                throw new IllegalArgumentException(
                        "domain " + domain.host() + " belongs to " + other.id() + " already");
            }
        }
        for (String handle : medium.handles()) {
            Medium other = handles.get(handle);
            if (other != null) {
                throw new IllegalArgumentException("handle " + handle + " belongs to " + other.id() + " already");
            }
        }
        ids.add(id);
        medium.domains()
                .forEach(domain -> hosts.computeIfAbsent(domain.host(), host -> new ArrayList<>(1))
                        .add(medium));
        medium.handles().forEach(handle -> handles.put(handle, medium));
        // Last, so that it comes before those whose domains it takes.
        media.remove(id);
        media.put(id, medium);
    }

    private @Nullable Medium owner(Medium.Domain domain) {
        return hosts.getOrDefault(domain.host(), List.of()).stream()
                .filter(other -> other.domains().stream()
                        .anyMatch(its ->
                                its.host().equals(domain.host()) && its.span().meets(domain.span())))
                .findFirst()
                .orElse(null);
    }

    private void assessment(Row row) {
        String outlet = row.required("outlet");
        if (!media.containsKey(outlet)) {
            throw new IllegalArgumentException("no outlet has the id " + Values.shown(outlet));
        }
        Assessment assessment = AssessmentRows.assessment(row, schemes);
        Assessed key = new Assessed(outlet, assessment.scheme());
        if (assessed.add(key)) {
            assessments.put(key, new ArrayList<>(1));
        }
        List<Assessment> others = assessments.computeIfAbsent(key, first -> new ArrayList<>(1));
        for (Assessment other : others) {
            if (other.span().meets(assessment.span())) {
                throw new IllegalArgumentException("overlaps " + other.where());
            }
        }
        others.add(assessment);
    }

    private void scheme(Row row) {
        Scheme scheme = AssessmentRows.scheme(row);
        if (schemes.containsKey(scheme.id())) {
            throw new IllegalArgumentException("scheme " + scheme.id() + " is known already");
        }
        schemes.put(scheme.id(), scheme);
    }
}
