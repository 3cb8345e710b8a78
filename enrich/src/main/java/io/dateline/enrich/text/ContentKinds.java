package io.dateline.enrich.text;

import io.dateline.contract.ContentKind;
import io.dateline.contract.ContentTag;
import io.dateline.contract.Evidence;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether what was received is an article, by what the page declares, its address, its title and its words.
 * Immutable.
 *
 * <p>What has a long text of its own is an article whatever the page says: banners and offers stand on every page.
 */
final class ContentKinds {

    /** Characters above which a text is no mere notice. */
    private static final int NOTICE = 1_000;

    /** Characters above which a text is more than words about a film. */
    private static final int ABOUT_A_FILM = 1_200;

    /** Characters above which a text is more than the free beginning of an article, unless its length is declared. */
    private static final int BEGINNING = 2_000;

    /** Characters below which the rest of the page is looked at too. */
    private static final int HARDLY_ANY = 300;

    private static final int LONGEST_WALL = 8_000;
    private static final int LONGEST_PAGE = 100_000;

    /** One page may name a few of a wall's words in passing. */
    private static final int WALL_PHRASES = 4;

    private final KindPhrases phrases;

    ContentKinds(KindPhrases phrases) {
        this.phrases = phrases;
    }

    /**
     * @param title null when none was found
     * @param lines the body
     * @param page all that the page shows; asked only where the body is short
     */
    ContentTag of(
            Metadata metadata, @Nullable String url, @Nullable String title, List<Line> lines, Supplier<String> page) {
        Content content = new Content(metadata, url, title == null ? "" : Line.fold(title), lines, page);
        for (Rule rule : List.<Rule>of(this::consentWall, this::errorPage, this::liveBlog, this::video, this::stub)) {
            ContentTag tag = rule.apply(content);
            if (tag != null) {
                return tag;
            }
        }
        return ContentTag.ARTICLE;
    }

    private interface Rule {
        @Nullable ContentTag apply(Content content);
    }

    private record Content(
            Metadata metadata, @Nullable String url, String title, List<Line> lines, Supplier<String> page) {

        int length() {
            return lines.stream().mapToInt(line -> line.text().length()).sum();
        }

        int words() {
            return lines.stream().mapToInt(Line::words).sum();
        }

        String shown() {
            String all = page.get();
            return Line.fold(all.length() > LONGEST_PAGE ? all.substring(0, LONGEST_PAGE) : all);
        }
    }

    private @Nullable ContentTag consentWall(Content content) {
        ContentKind kind = ContentKind.CONSENT_WALL;
        ContentTag byAddress = byHostOrPath(kind, content);
        if (byAddress != null || content.length() > LONGEST_WALL) {
            return byAddress;
        }
        int said = 0;
        int other = 0;
        Set<String> words = new LinkedHashSet<>();
        for (Line line : content.lines()) {
            List<String> found = phrases.in(kind, line.plain());
            words.addAll(found);
            said += found.isEmpty() ? 0 : line.text().length();
            other += found.isEmpty() ? line.text().length() : 0;
        }
        if (other > 400 || (other > 120 && other > said)) {
            return null;
        }
        if (content.length() < HARDLY_ANY) {
            words.addAll(phrases.in(kind, content.shown()));
        }
        boolean titled = phrases.inTitle(kind, content.title()).isPresent();
        return words.size() >= (titled ? 2 : WALL_PHRASES)
                ? tag(kind, words.stream().limit(WALL_PHRASES))
                : null;
    }

    private @Nullable ContentTag errorPage(Content content) {
        if (content.length() > NOTICE) {
            return null;
        }
        ContentKind kind = ContentKind.ERROR_PAGE;
        List<String> said =
                new ArrayList<>(phrases.inTitle(kind, content.title()).stream().toList());
        if (said.isEmpty()) {
            content.lines().forEach(line -> said.addAll(phrases.in(kind, line.plain())));
        }
        if (said.isEmpty() && content.length() < HARDLY_ANY) {
            String shown = content.shown();
            said.addAll(shown.length() <= NOTICE ? phrases.in(kind, shown) : List.of());
        }
        return said.isEmpty() ? null : tag(kind, said.stream().limit(1));
    }

    private @Nullable ContentTag liveBlog(Content content) {
        ContentKind kind = ContentKind.LIVE_BLOG;
        if (content.metadata().values("jsonld:@type").contains("LiveBlogPosting")) {
            return declared(kind, "jsonld:@type: LiveBlogPosting");
        }
        ContentTag titled = byTitle(kind, content);
        return titled == null ? byHostOrPath(kind, content) : titled;
    }

    private @Nullable ContentTag video(Content content) {
        if (content.length() > ABOUT_A_FILM) {
            return null;
        }
        ContentKind kind = ContentKind.VIDEO;
        String type = content.metadata().first("meta:og:type");
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("video")) {
            return declared(kind, "meta:og:type: " + type);
        }
        if ("VideoObject".equals(content.metadata().first("jsonld:@type"))) {
            return declared(kind, "jsonld:@type: VideoObject");
        }
        ContentTag titled = byTitle(kind, content);
        return titled == null ? byHostOrPath(kind, content) : titled;
    }

    private @Nullable ContentTag stub(Content content) {
        ContentKind kind = ContentKind.PAYWALLED;
        String free = content.metadata().first("jsonld:isAccessibleForFree");
        String tier = content.metadata().first("meta:article:content_tier");
        boolean closed = free != null && Set.of("false", "no", "0").contains(free.toLowerCase(Locale.ROOT));
        boolean locked = tier != null && tier.equalsIgnoreCase("locked");
        if ((closed || locked) && isPart(content)) {
            return declared(
                    kind, closed ? "jsonld:isAccessibleForFree: " + free : "meta:article:content_tier: " + tier);
        }
        if (content.length() > BEGINNING) {
            return null;
        }
        List<String> said = phrases.in(kind, content.shown());
        return said.isEmpty() ? null : tag(kind, said.stream().limit(1));
    }

    /** Whether the body is less than the page says that the article has, or than articles have. */
    private static boolean isPart(Content content) {
        String declared = content.metadata().first("jsonld:wordCount");
        if (declared != null && declared.length() <= 6 && declared.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return content.words() * 2 < Integer.parseInt(declared);
        }
        return content.length() < BEGINNING;
    }

    private @Nullable ContentTag byTitle(ContentKind kind, Content content) {
        return phrases.inTitle(kind, content.title())
                .map(phrase -> new ContentTag(kind, List.of(Evidence.page(phrase))))
                .orElse(null);
    }

    /** By the host, or by a segment of the path that something follows: {@code /live/harbour-talks}, not {@code /live}. */
    private @Nullable ContentTag byHostOrPath(ContentKind kind, Content content) {
        if (content.url() == null) {
            return null;
        }
        URI address;
        try {
            address = new URI(content.url());
        } catch (URISyntaxException e) {
            return null;
        }
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        String path = address.getRawPath() == null ? "" : address.getRawPath().toLowerCase(Locale.ROOT);
        String[] segments = path.split("/", -1);
        boolean told = phrases.isHost(kind, host);
        for (int i = 0; i < segments.length; i++) {
            boolean followed = (i + 1 < segments.length && !segments[i + 1].isEmpty()) || address.getRawQuery() != null;
            told |= followed && phrases.isSegment(kind, segments[i]);
        }
        return told ? new ContentTag(kind, List.of(Evidence.url(content.url()))) : null;
    }

    private static ContentTag declared(ContentKind kind, String detail) {
        return new ContentTag(kind, List.of(Evidence.metadata(detail)));
    }

    private static ContentTag tag(ContentKind kind, Stream<String> words) {
        return new ContentTag(kind, words.map(Evidence::page).toList());
    }
}
