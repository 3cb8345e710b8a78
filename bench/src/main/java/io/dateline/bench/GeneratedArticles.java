package io.dateline.bench;

import io.dateline.contract.RawArticle;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Articles with a known answer, the same for the same seed: what the pipeline must make of them is known beforehand.
 *
 * <p>Each is news-like English of some 4 KB. One in twenty is sent twice, one in fifty is sent again with a changed
 * text, and none is like another otherwise. Publication dates are spread over 25 years, in no order.
 */
final class GeneratedArticles {

    private static final int DUPLICATE_EVERY = 20;
    private static final int REVISION_EVERY = 50;
    private static final int SENTENCES = 28;

    private static final List<String> PLACES = List.of(
            "Geneva",
            "Vienna",
            "Ankara",
            "Moscow",
            "Kyiv",
            "Tbilisi",
            "Cairo",
            "Nairobi",
            "Brussels",
            "Paris",
            "Doha",
            "Islamabad",
            "Jakarta",
            "Lima",
            "Ottawa",
            "Seoul");
    private static final List<String> ACTORS = List.of(
            "Russian President Vladimir Putin",
            "French President Emmanuel Macron",
            "the United Nations",
            "NATO",
            "Turkish Foreign Minister Mevlut Cavusoglu",
            "the European Union",
            "Chinese President Xi Jinping",
            "Iran",
            "German Chancellor Angela Merkel",
            "the Kremlin",
            "U.S. President Joe Biden",
            "Ukraine",
            "Saudi Arabia",
            "Syrian President Bashar al-Assad",
            "the Taliban",
            "the African Union");
    private static final List<String> DEEDS = List.of(
            "called for talks about the border",
            "rejected the proposal",
            "welcomed the extension of the cease-fire",
            "promised more aid for refugees",
            "warned of new sanctions",
            "agreed to a meeting of experts",
            "asked for an inquiry into the attack",
            "praised the work of the mediators",
            "spoke of a first step",
            "accused the other side of delay");
    private static final List<String> TIMES = List.of(
            "on Monday",
            "on Thursday night",
            "last week",
            "in March",
            "on October 21",
            "earlier this year",
            "in 2015",
            "two days later",
            "over the past month",
            "on Friday",
            "since December 1",
            "next Tuesday");
    private static final List<String> TAILS = List.of(
            "a spokesman said",
            "according to a statement",
            "diplomats told reporters after the session",
            "state television reported",
            "in a phone call that lasted an hour",
            "as the two sides met behind closed doors",
            "while thousands of people waited for help near the frontier",
            "and called on all parties to show restraint");
    private static final List<String> SITES =
            List.of("theguardian.com", "rt.com", "sputniknews.com", "lemonde.fr", "daily-harbour.example", "dw.com");

    private final long seed;

    GeneratedArticles(long seed) {
        this.seed = seed;
    }

    /** What was sent in place of one article: the article, and perhaps the same again, or a revision. */
    List<RawArticle> send(int number) {
        List<RawArticle> sent = new ArrayList<>();
        RawArticle article = article(number, null);
        sent.add(article);
        if (isDuplicated(number)) {
            sent.add(article);
        }
        if (isRevised(number)) {
            sent.add(article(number, "Correction: an earlier text gave a wrong place."));
        }
        return sent;
    }

    static Answer answer(int articles) {
        int duplicates = 0;
        int revisions = 0;
        for (int number = 0; number < articles; number++) {
            duplicates += isDuplicated(number) ? 1 : 0;
            revisions += isRevised(number) ? 1 : 0;
        }
        return new Answer(articles, articles + duplicates + revisions, articles + revisions);
    }

    /**
     * What must have become of them.
     *
     * @param articles rows of articles
     * @param sent records of the raw topic
     * @param revisions rows of revisions, the first ones included
     */
    record Answer(int articles, int sent, int revisions) {}

    private static boolean isDuplicated(int number) {
        return number % DUPLICATE_EVERY == 3;
    }

    private static boolean isRevised(int number) {
        return number % REVISION_EVERY == 7;
    }

    private RawArticle article(int number, @Nullable String addition) {
        Random random = new Random((seed * 31) + number);
        String place = pick(random, PLACES);
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(25 * 365));
        String title = "Talks in " + place + ": report " + number;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            text.append(capitalized(pick(random, ACTORS)))
                    .append(' ')
                    .append(pick(random, DEEDS))
                    .append(" in ")
                    .append(pick(random, PLACES))
                    .append(' ')
                    .append(pick(random, TIMES))
                    .append(", ")
                    .append(pick(random, TAILS))
                    .append(i % 4 == 3 ? ".\n\n" : ". ");
        }
        text.append("This is report ").append(number).append('.');
        if (addition != null) {
            text.append(' ').append(addition);
        }
        return new RawArticle(
                "https://" + pick(random, SITES) + "/generated/" + seed + "/" + number,
                text.toString(),
                "text/plain",
                title,
                null,
                null,
                day + "T" + LocalTime.of(random.nextInt(24), random.nextInt(60)) + "Z",
                "en",
                null,
                null);
    }

    private static String pick(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String capitalized(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
