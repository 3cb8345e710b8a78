package io.dateline.ingest.feed;

import io.dateline.contract.Alarm;
import io.dateline.contract.AlarmKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a feed falls silent, floods or keeps failing, by what it used to do.
 *
 * <p>A feed's pace is the mean time between its articles, the last ones counting most. Quiet nights and week-ends are no
 * silence: it takes a day and a half, and twenty times the pace.
 */
final class FeedAlarms {

    private static final Duration SILENCE_LEAST = Duration.ofHours(36);
    private static final int SILENCE_PACES = 20;
    private static final int FLOOD_LEAST = 50;
    private static final int FLOOD_TIMES = 10;
    private static final double FAILING = 5;

    /** So many documents must be known before anything is usual. */
    private static final int KNOWN_POLLS = 5;

    private static final double NEWEST = 0.2;

    private FeedAlarms() {}

    /**
     * The pace after a poll, in seconds an article.
     *
     * @param before 0: not known
     * @param lastArticle when the feed brought something new before; null: never
     */
    static double pace(double before, @Nullable Instant lastArticle, Instant now, int news) {
        if (news == 0 || lastArticle == null) {
            return before;
        }
        double gap = Duration.between(lastArticle, now).toMillis() / 1e3 / news;
        return before == 0 ? gap : (1 - NEWEST) * before + NEWEST * gap;
    }

    /** What to tell after a poll: something that was not told before, or that it is over. */
    static Optional<Alarm> after(String feed, FeedMemory before, FeedMemory after, int news, Instant now) {
        AlarmKind raised = before.alarm();
        if (after.failures() >= FAILING && raised == null) {
            return Optional.of(new Alarm(
                    AlarmKind.FAILING,
                    feed,
                    now,
                    before.lastArticle(),
                    "failed " + Math.round(after.failures()) + " times by weight: " + after.outcome()));
        }
        boolean recovered =
                (raised == AlarmKind.FAILING && after.failures() == 0) || (raised == AlarmKind.SILENT && news > 0);
        if (recovered) {
            return Optional.of(new Alarm(AlarmKind.RECOVERED, feed, now, before.lastArticle(), after.outcome()));
        }
        if (before.pace() == 0
                || before.polls() < KNOWN_POLLS
                || before.lastArticle() == null
                || after.failures() > 0) {
            return Optional.empty();
        }
        Duration quiet = Duration.between(before.lastArticle(), now);
        double expected = quiet.toSeconds() / before.pace();
        if (news >= FLOOD_LEAST && news > FLOOD_TIMES * Math.max(1, expected)) {
            return Optional.of(new Alarm(
                    AlarmKind.FLOOD,
                    feed,
                    now,
                    before.lastArticle(),
                    String.format(Locale.ROOT, "%d new articles, some %.1f were to be expected", news, expected)));
        }
        boolean silent = news == 0 && quiet.compareTo(SILENCE_LEAST) > 0 && expected > SILENCE_PACES;
        return silent && raised == null
                ? Optional.of(new Alarm(
                        AlarmKind.SILENT,
                        feed,
                        now,
                        before.lastArticle(),
                        String.format(
                                Locale.ROOT,
                                "nothing new for %d hours, some %.0f articles were to be expected",
                                quiet.toHours(),
                                expected)))
                : Optional.empty();
    }

    /** The alarm that stands after this one was told. */
    static @Nullable AlarmKind standing(@Nullable AlarmKind before, Optional<Alarm> told) {
        if (told.isEmpty()) {
            return before;
        }
        AlarmKind kind = told.get().kind();
        return switch (kind) {
            case SILENT, FAILING -> kind;
            case RECOVERED -> null;
            case FLOOD -> before;
        };
    }
}
