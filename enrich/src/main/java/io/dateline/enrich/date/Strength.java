package io.dateline.enrich.date;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much the place of a date on a page says that it is that of the publication, the strongest first. */
enum Strength {
    /** The source's own word. */
    GIVEN,
    /** The fields that standards provide for it. */
    STANDARD,
    /** Other fields for machines whose names speak of a date. */
    NAMED,
    /** Shown, and marked as that of publication. */
    MARKED,
    ADDRESS,
    /** Shown, and marked as a date. */
    SHOWN,
    /** A line of its own, a byline. */
    LINE,
    /** Said to be that of a change. */
    CHANGE;

    private static final Set<String> STANDARDS = Set.of(
            "jsonld:datepublished",
            "meta:article:published_time",
            "meta:og:article:published_time",
            "meta:datepublished",
            "itemprop:datepublished");

    /** In the names of fields that tell a date of the article, where none of the others stands beside them. */
    private static final List<String> DATES = List.of("date", "publish", "time", "created", "issued", "upload");

    private static final List<String> CHANGES = List.of("modif", "updat", "lastmod", "revised");

    private static final List<String> OTHERS = List.of(
            "build",
            "birth",
            "cache",
            "candidat",
            "crawl",
            "duration",
            "event",
            "expir",
            "fetch",
            "generat",
            "publisher",
            "render",
            "retriev",
            "server",
            "timeout",
            "valid",
            "zone");

    /** That of a date in a metadata field; null where the field is none of the article's dates. */
    static @Nullable Strength of(String name) {
        String field = name.toLowerCase(Locale.ROOT);
        if (STANDARDS.contains(field)) {
            return STANDARD;
        }
        if (field.startsWith("meta:") || field.startsWith("jsonld:") || field.startsWith("itemprop:")) {
            boolean other = !contains(field, DATES) || contains(field, OTHERS);
            return contains(field, CHANGES) ? CHANGE : other ? null : NAMED;
        }
        return switch (field) {
            case "raw:publishedat" -> GIVEN;
            case "time:published", "visible:published" -> MARKED;
            case "time:datetime", "visible:date" -> SHOWN;
            case "line:date" -> LINE;
            case "time:modified", "visible:modified" -> CHANGE;
            default -> null;
        };
    }

    /** Whether such places are many on a page, so that only the one nearest to the headline is the article's. */
    boolean nearest() {
        return compareTo(MARKED) >= 0;
    }

    private static boolean contains(String field, List<String> parts) {
        return parts.stream().anyMatch(field::contains);
    }
}
