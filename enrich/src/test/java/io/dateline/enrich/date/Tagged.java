package io.dateline.enrich.date;

import io.dateline.contract.DateExpression;
import io.dateline.contract.Published;
import io.dateline.contract.Published.Basis;
import io.dateline.contract.Published.Precision;
import io.dateline.enrich.document.Document;
import java.time.LocalDate;
import java.util.List;

/** Sentences as the tagger reads them on a given day. */
final class Tagged {

    static final DateTagger TAGGER = new DateTagger();

    private Tagged() {}

    static List<DateExpression> on(String day, String text) {
        return TAGGER.dates(Document.of(text), published(day));
    }

    static Published published(String day) {
        LocalDate date = LocalDate.parse(day);
        return new Published(day, Precision.DAY, Basis.METADATA, date, date, List.of());
    }

    /** {@code words = TYPE value}, with {@code /MOD} behind it where there is one. */
    static String written(DateExpression date) {
        String mod = date.mod() == null ? "" : "/" + date.mod();
        return date.mention().text() + " = " + date.type() + " " + date.value() + mod;
    }

    static List<String> writtenOn(String day, String text) {
        return on(day, text).stream().map(Tagged::written).toList();
    }
}
