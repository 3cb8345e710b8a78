package io.dateline.ingest.feed;

import io.dateline.contract.ArticleId;
import io.dateline.contract.CanonicalUrl;
import io.dateline.contract.RawArticle;
import io.dateline.ingest.feed.FeedMemory.Seen;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a feed.
 *
 * <p>An item is known by its GUID if that is unique in the document, else by GUID and address, else by the address, else by
 * title and text; by a date never. An item that comes again under another address keeps the one under which it was first
 * published, so that it stays one article; one that comes again changed is a new version of it.
 *
 * @param news items that were not taken before in this form
 * @param seen what to remember after they were taken
 */
record FeedTaking(List<New> news, List<Seen> seen) {

    /** So many items that have left the document are remembered: some come back. */
    private static final int REMEMBERED = 1_000;

    private static final int HASH_BYTES = 8;

    FeedTaking {
        news = List.copyOf(news);
        seen = List.copyOf(seen);
    }

    /**
     * An item to take.
     *
     * @param identity what it is known by, hashed
     * @param url the address under which to publish it; null: it has none
     */
    record New(String identity, FeedItem item, @Nullable String url) {}

    static FeedTaking of(FeedDocument document, FeedMemory memory) {
        Set<String> repeated = repeatedGuids(document.items());
        Map<String, Seen> known = new HashMap<>();
        memory.seen().forEach(seen -> known.put(seen.item(), seen));
        Map<String, Seen> now = new LinkedHashMap<>();
        Set<String> versions = new HashSet<>();
        List<New> news = new ArrayList<>();
        for (FeedItem item : document.items()) {
            String identity = identity(item, repeated);
            Seen before = now.containsKey(identity) ? now.get(identity) : known.get(identity);
            if (before == null && item.url() != null) {
                before = byAddress(item.url(), known, now);
            }
            String url = before != null && before.url() != null ? before.url() : item.url();
            String version = hash(ArticleId.fingerprint(article(item, url)));
            boolean isNew = before == null || !before.version().equals(version);
            if (isNew && versions.add(identity + version)) {
                news.add(new New(identity, item, url));
            }
            now.put(identity, new Seen(identity, version, restsOnAddress(item, repeated) ? null : url));
            if (url != null) {
                now.put(addressKey(url), new Seen(addressKey(url), version, null));
            }
        }
        return new FeedTaking(news, remembered(now, memory.seen()));
    }

    /** An item of changed GUID is the one that stood under the address before. */
    private static @Nullable Seen byAddress(String url, Map<String, Seen> known, Map<String, Seen> now) {
        Seen seen = now.get(addressKey(url));
        return seen == null ? known.get(addressKey(url)) : seen;
    }

    /** The item as an article, as far as the feed carries it. */
    static RawArticle article(FeedItem item, @Nullable String url) {
        String content = item.content() == null ? item.summary() : item.content();
        if (content == null) {
            content = item.title() == null ? String.valueOf(url) : item.title();
        }
        return new RawArticle(
                url,
                content,
                content.indexOf('<') >= 0 || content.indexOf('&') >= 0 ? "text/html" : "text/plain",
                item.title(),
                item.author(),
                item.siteName(),
                item.publishedAt(),
                item.language(),
                null,
                null);
    }

    private static List<Seen> remembered(Map<String, Seen> now, List<Seen> before) {
        List<Seen> seen = new ArrayList<>(now.values());
        int most = now.size() + REMEMBERED;
        for (Seen old : before) {
            if (seen.size() >= most) {
                break;
            }
            if (!now.containsKey(old.item())) {
                seen.add(old);
            }
        }
        return seen;
    }

    private static Set<String> repeatedGuids(List<FeedItem> items) {
        return items.stream()
                .map(FeedItem::guid)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(guid -> guid, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(guid -> guid.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String identity(FeedItem item, Set<String> repeated) {
        if (item.guid() != null && !repeated.contains(item.guid())) {
            return hash("guid " + item.guid());
        }
        if (item.guid() != null && item.url() != null) {
            return hash("both " + item.guid() + " " + item.url());
        }
        if (item.url() != null) {
            return addressKey(item.url());
        }
        return hash("text " + item.guid() + " " + item.title() + " " + item.summary() + " " + item.content());
    }

    private static boolean restsOnAddress(FeedItem item, Set<String> repeated) {
        return item.guid() == null || repeated.contains(item.guid());
    }

    /** Tracking parameters and the like make no other address. */
    private static String addressKey(String url) {
        return hash("url " + CanonicalUrl.of(url).orElse(url));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
