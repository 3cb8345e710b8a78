package io.dateline.enrich.date;

import io.dateline.contract.Evidence;
import io.dateline.contract.Published.Basis;
import io.dateline.enrich.date.Candidate.Stamp;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Furniture;
import io.dateline.enrich.document.Metadatum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a page's metadata, bylines and address claim as its publication date, the strongest claim first. */
final class Claims {

    private static final List<String> STRONGEST =
            List.of("raw:publishedat", "jsonld:datepublished", "meta:article:published_time", "itemprop:datepublished");
    private static final List<String> WEAK = List.of("time:published", "time:datetime", "visible:date");
    private static final String RAW = "raw:publishedat";

    private final StampReader stamps;
    private final Document document;
    private final List<Evidence> evidence;

    /** @param evidence takes what is not a claim but must be told */
    Claims(StampReader stamps, Document document, List<Evidence> evidence) {
        this.stamps = stamps;
        this.document = document;
        this.evidence = evidence;
    }

    List<Candidate> all() {
        List<Candidate> candidates = new ArrayList<>();
        for (String field : STRONGEST) {
            fields(field, candidates);
        }
        for (Metadatum datum : document.metadata()) {
            String field = datum.field().toLowerCase(Locale.ROOT);
            if (!STRONGEST.contains(field)
                    && (field.startsWith("meta:") || field.startsWith("jsonld:"))
                    && dates(field)) {
                field(datum, Basis.METADATA, candidates);
            }
        }
        fields(WEAK.get(0), candidates);
        fields(WEAK.get(1), candidates);
        fields(WEAK.get(2), candidates);
        furniture(Furniture.Kind.TIMESTAMP, candidates);
        furniture(Furniture.Kind.BYLINE, candidates);
        url(candidates);
        return candidates;
    }

    private void fields(String field, List<Candidate> candidates) {
        for (Metadatum datum : document.metadata()) {
            if (datum.field().toLowerCase(Locale.ROOT).equals(field)) {
                field(datum, field.startsWith("visible:") ? Basis.BYLINE : Basis.METADATA, candidates);
            }
        }
    }

    private void field(Metadatum datum, Basis basis, List<Candidate> candidates) {
        boolean raw = datum.field().toLowerCase(Locale.ROOT).equals(RAW);
        @Nullable Stamp stamp = raw ? StampReader.iso(datum.value()) : stamps.read(datum.value());
        String detail = datum.field() + " = " + shortened(datum.value());
        if (stamp != null) {
            candidates.add(new Candidate(stamp, basis, Evidence.metadata(detail)));
        } else if (raw) {
            evidence.add(Evidence.metadata("ignored, not ISO-8601: " + detail));
        }
    }

    /** Names of fields such as pubdate, dc.date.issued and parsely-pub-date; none that tell of a change or an end. */
    private static boolean dates(String field) {
        boolean named = field.contains("date") || field.contains("publish") || field.contains("pub_time");
        boolean other = field.contains("modif")
                || field.contains("updat")
                || field.contains("expir")
                || field.contains("retriev")
                || field.contains("crawl")
                || field.contains("publisher")
                || field.contains("validat")
                || field.contains("candidat")
                || field.contains("birth")
                || field.contains("event");
        return named && !other;
    }

    private void furniture(Furniture.Kind kind, List<Candidate> candidates) {
        for (Furniture piece : document.furniture()) {
            if (piece.kind() != kind || changed(piece.text())) {
                continue;
            }
            Stamp stamp = stamps.read(piece.text());
            if (stamp != null) {
                candidates.add(new Candidate(stamp, Basis.BYLINE, Evidence.page(piece.text())));
            }
        }
    }

    private static boolean changed(String line) {
        String text = line.toLowerCase(Locale.ROOT);
        boolean published = text.contains("publish") || text.contains("posted");
        return (text.contains("updated") || text.contains("modified")) && !published;
    }

    private void url(List<Candidate> candidates) {
        String url = document.url();
        Stamp stamp = url == null ? null : UrlDates.in(url);
        if (url != null && stamp != null) {
            candidates.add(new Candidate(stamp, Basis.URL, Evidence.url(url)));
        }
    }

    private static String shortened(String value) {
        return value.length() <= 100 ? value : value.substring(0, 100) + "…";
    }
}
