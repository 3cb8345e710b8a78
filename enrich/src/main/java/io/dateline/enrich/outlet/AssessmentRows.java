package io.dateline.enrich.outlet;

import io.dateline.contract.StateMedia.Category;
import io.dateline.enrich.outlet.Table.Row;
import io.dateline.enrich.registry.Span;
import io.dateline.enrich.registry.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads lines of the tables of schemes and assessments; refuses with an {@link IllegalArgumentException}. */
final class AssessmentRows {

    private AssessmentRows() {}

    static Scheme scheme(Row row) {
        List<String> codes = row.list("codes");
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("codes is empty");
        }
        return new Scheme(row.required("scheme"), row.required("title"), codes);
    }

    static Assessment assessment(Row row, Map<String, Scheme> schemes) {
        Scheme scheme = schemes.get(row.required("scheme"));
        if (scheme == null) {
            throw new IllegalArgumentException("no scheme has the id " + Values.shown(row.cell("scheme")));
        }
        String code = row.required("category");
        if (!scheme.codes().contains(code)) {
            throw new IllegalArgumentException("category \"" + Values.shown(code) + "\" is none of " + scheme.codes());
        }
        Category category = scheme.id().equals(Scheme.DECIDING) ? row.constant(code, "category", Category.class) : null;
        String state = row.country("state");
        boolean none = category == Category.NONE;
        if (category != null && (state == null) != none) {
            throw new IllegalArgumentException("category " + code + (none ? " has no state" : " needs a state"));
        }
        return new Assessment(
                row.required("outlet"),
                scheme.id(),
                code,
                category,
                state,
                row.required("source"),
                span(row.optional("from"), row.optional("to")),
                row.where());
    }

    private static Span span(@Nullable String from, @Nullable String to) {
        return new Span(from == null ? null : Span.first(from), to == null ? null : Span.last(to));
    }
}
