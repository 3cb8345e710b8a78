package io.dateline.ingest.feed;

import io.dateline.contract.Alarm;
import io.dateline.contract.FeedEntry;
import io.dateline.contract.RawArticle;
import io.dateline.contract.Via;
import io.dateline.ingest.charset.TextDecoder;
import io.dateline.ingest.charset.UndecodableException;
import io.dateline.ingest.feed.FeedTaking.New;
import io.dateline.ingest.fetch.Fetched;
import io.dateline.ingest.fetch.Fetched.Document;
import io.dateline.ingest.fetch.Fetched.Failed;
import io.dateline.ingest.fetch.Fetched.NotModified;
import io.dateline.ingest.fetch.Fetched.Trouble;
import io.dateline.ingest.fetch.Fetcher.Ask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does the jobs: asks for feeds and pages, and says what to publish and to remember. Safe for several threads. */
final class FeedWork {

    private static final String FEEDS = "application/rss+xml, application/atom+xml, application/feed+json, "
            + "application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
    private static final String PAGES = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1";

    /** Less text than this is a teaser. */
    private static final int ARTICLE_CHARACTERS = 1_500;

    /** A sitemap index of years has thousands; the news stand in the last ones that it names or the first. */
    private static final int SITEMAPS_MAX = 20;

    /** So much weight of failures makes a remembered redirect doubtful. */
    private static final double DOUBT = 3;

    private static final int ATTEMPTS = 3;
    private static final Duration AGAIN = Duration.ofMinutes(2);
    private static final Set<Trouble> FINAL = EnumSet.of(Trouble.ROBOTS, Trouble.REFUSED_ADDRESS, Trouble.BAD_URL);

    /** Failures of the document itself: the next answer must be whole, whatever the server believes we have. */
    private static final Set<FeedStatus> FORGET_VALIDATORS =
            EnumSet.of(FeedStatus.PARSE_ERROR, FeedStatus.HTML_NOT_FEED, FeedStatus.EMPTY, FeedStatus.TOO_LARGE);

    private final Function<Ask, Fetched> web;
    private final Schedule schedule;
    private final Clock clock;

    FeedWork(Function<Ask, Fetched> web, Schedule schedule, Clock clock) {
        this.web = web;
        this.schedule = schedule;
        this.clock = clock;
    }

    Done done(Job job) {
        if (job instanceof Job.Poll poll) {
            return poll(poll);
        }
        return page((Job.Page) job);
    }

    private Done poll(Job.Poll poll) {
        FeedMemory memory = poll.memory();
        String url = memory.movedTo() == null ? poll.feed() : memory.movedTo();
        Fetched fetched = web.apply(new Ask(url, FEEDS, memory.etag(), memory.lastModified()));
        if (fetched instanceof NotModified same) {
            return remember(poll, notModified(poll, same));
        }
        if (fetched instanceof Document document) {
            try {
                return taken(poll, document, FeedReader.read(document.body(), document.url(), document.contentType()));
            } catch (NoFeedException e) {
                return remember(poll, failed(poll, e.status(), hinted(e, document), null));
            }
        }
        Failed failed = (Failed) fetched;
        return remember(poll, failed(poll, FeedStatus.of(failed), failed.detail(), failed.retryAfter()));
    }

    private Done taken(Job.Poll poll, Document document, FeedDocument feed) {
        Instant now = clock.instant();
        FeedMemory memory = poll.memory();
        FeedTaking taking = FeedTaking.of(feed, memory);
        List<RawArticle> articles = new ArrayList<>();
        Map<FeedKey, Optional<byte[]>> records = new LinkedHashMap<>();
        for (New item : taking.news()) {
            String url = item.url();
            if (url != null && wantsPage(poll.subscription(), item.item())) {
                PendingPage page = new PendingPage(poll.feed(), item.identity(), url, item.item(), 0, now);
                records.put(page.key(), Optional.of(FeedRecords.write(page)));
            } else {
                articles.add(article(poll.feed(), item.item(), url, FeedEntry.Page.UNWANTED, null));
            }
        }
        for (String sitemap : newest(feed.sitemaps())) {
            Subscription part =
                    new Subscription(sitemap, null, poll.subscription().pages(), null);
            records.put(FeedKey.feed(sitemap), Optional.of(FeedRecords.write(part)));
        }
        boolean news = !taking.news().isEmpty();
        Duration interval = schedule.interval(poll.subscription(), memory.seconds(), news);
        boolean empty = feed.items().isEmpty() && feed.sitemaps().isEmpty();
        FeedStatus status = empty ? FeedStatus.EMPTY : FeedStatus.WORKING;
        String outcome = feed.items().size() + " items, " + taking.news().size() + " new"
                + (document.whole() ? "" : "; the answer was cut off");
        FeedMemory after = new FeedMemory(
                status,
                outcome,
                feed.title() == null ? memory.title() : feed.title(),
                now,
                news ? now : memory.lastArticle(),
                schedule.afterSuccess(now, poll.subscription(), interval, feed.every(), document.fresh()),
                document.movedTo() == null
                        ? memory.movedTo()
                        : document.movedTo().toString(),
                document.whole() ? document.etag() : null,
                document.whole() ? document.lastModified() : null,
                0,
                interval.toSeconds(),
                memory.polls() + 1,
                FeedAlarms.pace(
                        memory.pace(), memory.lastArticle(), now, taking.news().size()),
                memory.alarm(),
                taking.seen());
        Optional<Alarm> alarm =
                FeedAlarms.after(poll.feed(), memory, after, taking.news().size(), now);
        FeedMemory kept = after.withAlarm(FeedAlarms.standing(memory.alarm(), alarm));
        records.put(poll.key(), Optional.of(FeedRecords.write(kept)));
        return new Done(poll, articles, records, alarm);
    }

    private FeedMemory notModified(Job.Poll poll, NotModified same) {
        Instant now = clock.instant();
        FeedMemory memory = poll.memory();
        Duration interval = schedule.interval(poll.subscription(), memory.seconds(), false);
        return new FeedMemory(
                FeedStatus.NOT_MODIFIED,
                "nothing new",
                memory.title(),
                now,
                memory.lastArticle(),
                schedule.afterSuccess(now, poll.subscription(), interval, null, same.fresh()),
                memory.movedTo(),
                memory.etag(),
                memory.lastModified(),
                0,
                interval.toSeconds(),
                memory.polls(),
                memory.pace(),
                memory.alarm(),
                memory.seen());
    }

    private FeedMemory failed(Job.Poll poll, FeedStatus status, String detail, @Nullable Duration retryAfter) {
        Instant now = clock.instant();
        FeedMemory memory = poll.memory();
        double failures = memory.failures() + Math.max(status.weight(), 0.25);
        boolean forget = FORGET_VALIDATORS.contains(status);
        Duration interval = memory.seconds() == 0
                ? schedule.interval(poll.subscription(), 0, true)
                : Duration.ofSeconds(memory.seconds());
        return new FeedMemory(
                status,
                detail,
                memory.title(),
                now,
                memory.lastArticle(),
                schedule.afterFailure(now, interval, failures, retryAfter),
                failures > DOUBT ? null : memory.movedTo(),
                forget ? null : memory.etag(),
                forget ? null : memory.lastModified(),
                failures,
                interval.toSeconds(),
                memory.polls(),
                memory.pace(),
                memory.alarm(),
                memory.seen());
    }

    private Done page(Job.Page job) {
        PendingPage pending = job.page();
        Fetched fetched = web.apply(Ask.of(pending.url(), PAGES));
        String trouble;
        boolean over = pending.attempts() + 1 >= ATTEMPTS;
        if (fetched instanceof Document document) {
            RawArticle article = article(pending, document);
            if (article != null) {
                return new Done(job, List.of(article), Map.of(pending.key(), Optional.empty()));
            }
            trouble = "no page of text: " + document.contentType();
            over = true;
        } else if (fetched instanceof Failed failed) {
            trouble = failed.detail();
            over |= FINAL.contains(failed.trouble());
        } else {
            trouble = "not modified, though nobody asked";
        }
        if (over) {
            RawArticle article = article(pending.feed(), pending.item(), pending.url(), FeedEntry.Page.FAILED, trouble);
            return new Done(job, List.of(article), Map.of(pending.key(), Optional.empty()));
        }
        PendingPage again = pending.failed(clock.instant().plus(AGAIN.multipliedBy(1L << (2 * pending.attempts()))));
        return new Done(job, List.of(), Map.of(pending.key(), Optional.of(FeedRecords.write(again))));
    }

    /** Null when the document is no text. */
    private @Nullable RawArticle article(PendingPage pending, Document document) {
        String type = document.contentType() == null
                ? ""
                : document.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !type.startsWith("text/") && !type.contains("html") && !type.contains("xml")) {
            return null;
        }
        try {
            String text = TextDecoder.decodePage(document.body(), FeedReader.charset(document.contentType()))
                    .text();
            if (text.isBlank()) {
                return null;
            }
            RawArticle given = article(pending.feed(), pending.item(), pending.url(), FeedEntry.Page.TAKEN, null);
            return new RawArticle(
                    given.url(),
                    text,
                    type.equals("text/plain") ? "text/plain" : "text/html",
                    given.title(),
                    given.author(),
                    given.siteName(),
                    given.publishedAt(),
                    given.language(),
                    given.retrievedAt(),
                    given.via(),
                    given.feed());
        } catch (UndecodableException e) {
            return null;
        }
    }

    private RawArticle article(
            String feed, FeedItem item, @Nullable String url, FeedEntry.Page page, @Nullable String trouble) {
        RawArticle plain = FeedTaking.article(item, url);
        return new RawArticle(
                plain.url(),
                plain.content(),
                plain.contentType(),
                plain.title(),
                plain.author(),
                plain.siteName(),
                plain.publishedAt(),
                plain.language(),
                clock.instant(),
                new Via(Via.Kind.FEED, feed),
                new FeedEntry(item.guid(), item.summary(), page, trouble));
    }

    private Done remember(Job.Poll poll, FeedMemory memory) {
        Optional<Alarm> alarm = FeedAlarms.after(poll.feed(), poll.memory(), memory, 0, clock.instant());
        FeedMemory kept = memory.withAlarm(FeedAlarms.standing(poll.memory().alarm(), alarm));
        return new Done(poll, List.of(), Map.of(poll.key(), Optional.of(FeedRecords.write(kept))), alarm);
    }

    private static boolean wantsPage(Subscription subscription, FeedItem item) {
        return switch (subscription.pages()) {
            case NEVER -> false;
            case ALWAYS -> true;
            case SHORT -> {
                String plain = XmlItem.plain(item.content() == null ? item.summary() : item.content());
                yield plain == null || plain.length() < ARTICLE_CHARACTERS;
            }
        };
    }

    private static List<String> newest(List<String> sitemaps) {
        return sitemaps.size() <= SITEMAPS_MAX
                ? sitemaps
                : sitemaps.subList(sitemaps.size() - SITEMAPS_MAX, sitemaps.size());
    }

    /** People paste a site's address; its page says where the feed is. */
    private static String hinted(NoFeedException e, Document document) {
        if (e.status() != FeedStatus.HTML_NOT_FEED) {
            return String.valueOf(e.getMessage());
        }
        try {
            List<String> feeds = FeedLinks.in(
                    TextDecoder.decodePage(document.body(), null).text(),
                    document.url().toString());
            return feeds.isEmpty() ? String.valueOf(e.getMessage()) : e.getMessage() + "; it names " + feeds.get(0);
        } catch (UndecodableException broken) {
            return String.valueOf(e.getMessage());
        }
    }
}
