package io.dateline.enrich.date;

import io.dateline.contract.Evidence;
import io.dateline.contract.Published.Basis;
import io.dateline.enrich.date.WrittenDates.Found;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Furniture;
import io.dateline.enrich.document.Metadatum;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page's metadata, bylines and address claim as its publication date. */
final class Claims {

    private static final int LONGEST_DETAIL = 100;

    private final StampReader stamps;
    private final Locale locale;
    private final List<Evidence> ignored = new ArrayList<>();
    private final Map<Strength, List<Candidate>> claims = new EnumMap<>(Strength.class);

    private Claims(StampReader stamps, Document document) {
        this.stamps = stamps;
        this.locale = PageLocale.locale(document.language(), document.url());
        for (Strength strength : Strength.values()) {
            claims.put(strength, new ArrayList<>());
        }
    }

    static Claims of(StampReader stamps, Document document) {
        Claims claims = new Claims(stamps, document);
        document.metadata().forEach(claims::field);
        claims.address(document.url());
        claims.furniture(document, Furniture.Kind.TIMESTAMP);
        claims.furniture(document, Furniture.Kind.BYLINE);
        return claims;
    }

    /** The claims of a publication, the strongest first. */
    List<Candidate> published() {
        List<Candidate> all = new ArrayList<>();
        claims.forEach((strength, some) -> all.addAll(strength == Strength.CHANGE ? List.of() : some));
        return all;
    }

    /** The claims of a change, which say no more than that the article was published before. */
    List<Candidate> changes() {
        return claims.getOrDefault(Strength.CHANGE, List.of());
    }

    /** What claims a date and names none. */
    List<Evidence> ignored() {
        return ignored;
    }

    private void field(Metadatum datum) {
        Strength strength = Strength.of(datum.field());
        if (strength == null) {
            return;
        }
        Evidence evidence = Evidence.metadata(datum.field() + " = " + shortened(datum.value()));
        if (strength == Strength.GIVEN) {
            Stamp given = StampReader.iso(datum.value());
            if (given == null) {
                ignored.add(Evidence.metadata("ignored, not ISO-8601: " + evidence.detail()));
            } else {
                add(strength, new Candidate(given, Basis.METADATA, evidence));
            }
            return;
        }
        boolean shown = datum.field().startsWith("visible:") || datum.field().startsWith("line:");
        read(strength, datum.value(), shown ? Basis.BYLINE : Basis.METADATA, evidence);
    }

    private void furniture(Document document, Furniture.Kind kind) {
        for (Furniture piece : document.furniture()) {
            if (piece.kind() == kind) {
                read(Strength.LINE, piece.text(), Basis.BYLINE, Evidence.page(piece.text()));
            }
        }
    }

    private void read(Strength strength, String written, Basis basis, Evidence evidence) {
        Found found = stamps.read(written, locale);
        // A month alone on a page can be that of anything.
        if (found != null && (found.stamp().precise() || !strength.nearest())) {
            add(found.changed() ? Strength.CHANGE : strength, new Candidate(found.stamp(), basis, evidence));
        }
    }

    private void address(@Nullable String url) {
        Stamp stamp = url == null ? null : UrlDates.in(url);
        if (url != null && stamp != null) {
            add(Strength.ADDRESS, new Candidate(stamp, Basis.URL, Evidence.url(url)));
        }
    }

    /** Of the places that are many, later ones count only as far as they say more of the first. */
    private void add(Strength strength, Candidate candidate) {
        List<Candidate> some = claims.computeIfAbsent(strength, none -> new ArrayList<>());
        if (!strength.nearest() || some.isEmpty() || some.get(0).agrees(candidate)) {
            some.add(candidate);
        }
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_DETAIL ? value : value.substring(0, LONGEST_DETAIL) + "…";
    }
}
