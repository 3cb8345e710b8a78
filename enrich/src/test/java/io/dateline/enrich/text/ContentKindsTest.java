package io.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.ContentKind;
import io.dateline.contract.ContentTag;
import io.dateline.contract.Evidence;
import io.dateline.contract.RawArticle;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentKindsTest {

    private static final ArticleReader READER = new ArticleReader();

    private static final String PARAGRAPH = "The harbour council of Port Ellery voted on Monday to rebuild the eastern"
            + " pier, which a storm had damaged in the first week of spring, its chairwoman Ada Brandt said.";

    private static String page(String head, String title, String body) {
        return "<html><head><title>" + title + "</title>" + head + "</head><body><article><h1>" + title + "</h1>" + body
                + "</article></body></html>";
    }

    private static String paragraphs(int number) {
        return ("<p>" + PARAGRAPH + "</p>").repeat(number);
    }

    private static String jsonLd(String fields) {
        return "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"," + fields + "}</script>";
    }

    private static ContentTag read(String content) {
        return read(null, content);
    }

    private static ContentTag read(@Nullable String url, String content) {
        return READER.read(raw(url, content)).content();
    }

    private static RawArticle raw(@Nullable String url, String content) {
        return new RawArticle(url, content, null, null, null, null, null, null, null, null);
    }

    @Test
    void what_nothing_speaks_against_is_an_article() {
        assertThat(read(page("", "Pier to be rebuilt", paragraphs(5)))).isEqualTo(ContentTag.ARTICLE);
        assertThat(read(PARAGRAPH)).isEqualTo(ContentTag.ARTICLE);
    }

    @Test
    void a_beginning_that_ends_with_an_offer_is_paywalled() {
        ContentTag tag = read(page(
                "",
                "Pier to be rebuilt",
                paragraphs(2) + "<div class=\"paywall\"><p>Subscribe to continue reading. From €2 a week.</p></div>"));

        assertThat(tag).isEqualTo(new ContentTag(ContentKind.PAYWALLED, List.of(Evidence.page("to continue reading"))));
    }

    @Test
    void a_stub_is_known_in_plain_text_too() {
        assertThat(read(PARAGRAPH + "\n\nDieser Artikel ist nur für Abonnenten.")
                        .kind())
                .isEqualTo(ContentKind.PAYWALLED);
    }

    @Test
    void an_offer_under_a_whole_article_is_none() {
        assertThat(read(page("", "Pier to be rebuilt", paragraphs(14) + "<p>Subscribe to read more like this.</p>"))
                        .kind())
                .isEqualTo(ContentKind.ARTICLE);
    }

    @Test
    void a_page_that_says_it_is_not_free_is_paywalled_where_it_shows_a_part() {
        String closed = jsonLd("\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false");
        String words = jsonLd("\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\",\"wordCount\":900");
        String locked = "<meta property=\"article:content_tier\" content=\"locked\">";

        assertThat(read(page(closed, "Pier to be rebuilt", paragraphs(3))))
                .isEqualTo(new ContentTag(
                        ContentKind.PAYWALLED, List.of(Evidence.metadata("jsonld:isAccessibleForFree: false"))));
        assertThat(read(page(locked, "Pier to be rebuilt", paragraphs(3))).kind())
                .isEqualTo(ContentKind.PAYWALLED);
        assertThat(read(page(closed, "Pier to be rebuilt", paragraphs(14))).kind())
                .isEqualTo(ContentKind.ARTICLE);
        assertThat(read(page(words, "Pier to be rebuilt", paragraphs(12))).kind())
                .isEqualTo(ContentKind.PAYWALLED);
    }

    @Test
    void a_live_blog_is_told_by_its_declaration_its_title_or_its_address() {
        String declared = jsonLd("\"@type\":\"LiveBlogPosting\",\"headline\":\"Pier to be rebuilt\"");

        assertThat(read(page(declared, "Pier to be rebuilt", paragraphs(9))))
                .isEqualTo(new ContentTag(
                        ContentKind.LIVE_BLOG, List.of(Evidence.metadata("jsonld:@type: LiveBlogPosting"))));
        assertThat(read(page("", "Storm at Port Ellery – live updates", paragraphs(9)))
                        .kind())
                .isEqualTo(ContentKind.LIVE_BLOG);
        assertThat(read("https://herald.example/world/live/2021/may/04/storm", page("", "Storm", paragraphs(9)))
                        .kind())
                .isEqualTo(ContentKind.LIVE_BLOG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://herald.example/live",
                "https://herald.example/where-they-live/2021",
                "https://live.herald.example/news/storm"
            })
    void life_is_no_live_blog(String url) {
        assertThat(read(url, page("", "Where fishermen live", paragraphs(9))).kind())
                .isEqualTo(ContentKind.ARTICLE);
    }

    @Test
    void a_film_with_a_few_words_is_a_video_and_an_article_with_a_film_is_an_article() {
        String film = "<meta property=\"og:type\" content=\"video.other\">";
        String declared = jsonLd("\"@type\":\"VideoObject\",\"uploadDate\":\"2021-05-04\"");

        assertThat(read(page(film, "Pier", paragraphs(1))).kind()).isEqualTo(ContentKind.VIDEO);
        assertThat(read(page(declared, "Pier", paragraphs(1))).kind()).isEqualTo(ContentKind.VIDEO);
        assertThat(read("https://herald.example/video/pier", page("", "Pier", paragraphs(1)))
                        .kind())
                .isEqualTo(ContentKind.VIDEO);
        assertThat(read(page(declared, "Pier", paragraphs(9))).kind()).isEqualTo(ContentKind.ARTICLE);
    }

    @Test
    void a_wall_of_consent_is_told_by_its_words() {
        ContentTag tag = read(page(
                "",
                "Before you continue",
                "<p>We and our partners store and access information on a device, such as cookies.</p>"
                        + "<p>You may accept all, or manage your choices under privacy settings.</p>"));

        assertThat(tag.kind()).isEqualTo(ContentKind.CONSENT_WALL);
        assertThat(tag.evidence()).isNotEmpty();
    }

    @Test
    void a_wall_of_consent_is_told_by_its_address() {
        String url = "https://consent.herald.example/v2/collect?sessionId=1";

        assertThat(read(url, page("", "Herald", "<p>Bonjour.</p>")))
                .isEqualTo(new ContentTag(ContentKind.CONSENT_WALL, List.of(Evidence.url(url))));
    }

    @Test
    void an_article_about_cookies_or_above_a_banner_is_an_article() {
        String about = "<p>The court ruled that sites may not use cookies without consent, and that personal data"
                + " is protected, whatever the cookie policy says; legitimate interest is no excuse.</p>";
        String banner = "<div class=\"cookie\"><p>We and our partners use cookies. Accept all. Reject all. Manage"
                + " settings. Your choices. Personal data. Legitimate interest.</p></div>";

        assertThat(read(page("", "Court rules on cookies", about + paragraphs(4)))
                        .kind())
                .isEqualTo(ContentKind.ARTICLE);
        assertThat(read(page("", "Pier to be rebuilt", paragraphs(1) + banner)).kind())
                .isEqualTo(ContentKind.ARTICLE);
    }

    @ParameterizedTest
    @CsvSource({
        "Just a moment...,Enable JavaScript and cookies to continue",
        "Access Denied,You don't have permission to access this page on this server.",
        "404 - Not here,The page you asked for has moved.",
        "Herald,Please verify you are human by completing the action below."
    })
    void a_refusal_is_an_error_page(String title, String words) {
        assertThat(read(page("", title, "<p>" + words + "</p>")).kind()).isEqualTo(ContentKind.ERROR_PAGE);
    }

    @Test
    void an_article_about_a_refusal_is_an_article() {
        assertThat(read(page("", "Access denied", paragraphs(9))).kind()).isEqualTo(ContentKind.ARTICLE);
    }

    @Property(tries = 200)
    void any_content_has_a_kind(@ForAll String content, @ForAll String url) {
        assertThat(READER.read(raw(url, "<html><body><p>" + content)).content().kind())
                .isNotNull();
    }
}
