package io.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

    private static final URI BASE = URI.create("https://herald.example/feeds/all.xml");

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>The Herald</title><language>en-gb</language><ttl>30</ttl>
            <item><title>Bridge &amp; harbour reopen</title><link>/2019/bridge</link><guid isPermaLink="false">h-1</guid>
            <dc:creator>Ada Brandt</dc:creator><pubDate>Mon, 21 Oct 2019 09:30:00 +0200</pubDate>
            <description>Short.</description><content:encoded><![CDATA[<p>The bridge reopened.</p>]]></content:encoded></item>
            </channel></rss>""";

    @Test
    void rss_is_read() throws NoFeedException {
        FeedDocument feed = read(RSS);

        assertThat(feed.kind()).isEqualTo(FeedDocument.Kind.RSS);
        assertThat(feed.title()).isEqualTo("The Herald");
        assertThat(feed.every()).isEqualTo(Duration.ofMinutes(30));
        assertThat(feed.items())
                .containsExactly(new FeedItem(
                        "h-1",
                        "https://herald.example/2019/bridge",
                        "Bridge & harbour reopen",
                        "Ada Brandt",
                        "Short.",
                        "<p>The bridge reopened.</p>",
                        "2019-10-21T09:30+02:00",
                        null,
                        "en-gb"));
    }

    @Test
    void atom_is_read() throws NoFeedException {
        FeedDocument feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title>
                <entry xml:lang="de"><id>urn:1</id><title type="html">Die &lt;b&gt;Brücke&lt;/b&gt;</title>
                <link rel="self" href="https://herald.example/self"/><link href="https://herald.example/1"/>
                <author><name>Ada Brandt</name><uri>https://herald.example/ada</uri></author>
                <published>2019-10-21T09:30:00Z</published><updated>2019-10-22T00:00:00Z</updated>
                <content type="xhtml"><div>Text <b>fett</b></div></content></entry></feed>""");

        assertThat(feed.kind()).isEqualTo(FeedDocument.Kind.ATOM);
        assertThat(feed.items()).singleElement().satisfies(item -> {
            assertThat(item.url()).isEqualTo("https://herald.example/1");
            assertThat(item.title()).isEqualTo("Die Brücke");
            assertThat(item.author()).isEqualTo("Ada Brandt");
            assertThat(item.publishedAt()).isEqualTo("2019-10-21T09:30Z");
            assertThat(item.content()).contains("<b>fett</b>");
            assertThat(item.language()).isEqualTo("de");
        });
    }

    @Test
    void rdf_is_read_with_its_syndication_period() throws NoFeedException {
        FeedDocument feed = read("""
                <rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:sy="s" xmlns:dc="d">
                <channel><title>Herald</title><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>
                <item rdf:about="https://herald.example/1"><title>One</title><link>https://herald.example/1</link>
                <dc:date>2019-10-21</dc:date></item></rdf:RDF>""");

        assertThat(feed.kind()).isEqualTo(FeedDocument.Kind.RDF);
        assertThat(feed.every()).isEqualTo(Duration.ofHours(6));
        assertThat(feed.items()).singleElement().satisfies(item -> {
            assertThat(item.guid()).isEqualTo("https://herald.example/1");
            assertThat(item.publishedAt()).isEqualTo("2019-10-21");
        });
    }

    @Test
    void json_feed_is_read() throws NoFeedException {
        FeedDocument feed = read("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Herald","language":"en","items":[
                 {"id":7,"url":"/1","title":"One","content_html":"<p>Text</p>","date_published":"2019-10-21T09:30:00-04:00",
                  "authors":[{"name":"Ada Brandt"}]}]}""");

        assertThat(feed.kind()).isEqualTo(FeedDocument.Kind.JSON_FEED);
        assertThat(feed.items())
                .containsExactly(new FeedItem(
                        "7",
                        "https://herald.example/1",
                        "One",
                        "Ada Brandt",
                        null,
                        "<p>Text</p>",
                        "2019-10-21T09:30-04:00",
                        null,
                        "en"));
    }

    @Test
    void a_news_sitemap_names_the_publication() throws NoFeedException {
        FeedDocument feed = read("""
                <urlset xmlns:news="n"><url><loc>https://herald.example/1</loc><lastmod>2020-01-01</lastmod><news:news>
                <news:publication><news:name>The Herald</news:name><news:language>en</news:language></news:publication>
                <news:publication_date>2019-10-21T09:30:00Z</news:publication_date><news:title>One</news:title></news:news></url></urlset>""");

        assertThat(feed.items()).singleElement().satisfies(item -> {
            assertThat(item.siteName()).isEqualTo("The Herald");
            assertThat(item.publishedAt()).isEqualTo("2019-10-21T09:30Z");
            assertThat(item.title()).isEqualTo("One");
        });
    }

    @Test
    void a_sitemap_index_names_sitemaps() throws NoFeedException {
        FeedDocument feed = read(
                "<sitemapindex><sitemap><loc>https://herald.example/a.xml</loc></sitemap><sitemap><loc>b.xml</loc></sitemap></sitemapindex>");

        assertThat(feed.sitemaps())
                .containsExactly("https://herald.example/a.xml", "https://herald.example/feeds/b.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001control",
                "<br>unclosed",
                "a & b",
                "&nbsp;&eacute;",
                "<b><i>crossed</b></i>",
                "<unbound:tag>x</unbound:tag>"
            })
    void what_a_strict_parser_refuses_is_read(String damage) throws NoFeedException {
        String damaged = RSS.replace("Short.", damage);

        assertThat(read(damaged).items())
                .singleElement()
                .satisfies(item -> assertThat(item.guid()).isEqualTo("h-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF  \n",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<b>PHP Warning</b>: x\n"
            })
    void what_stands_before_a_feed_does_no_harm(String before) throws NoFeedException {
        String feed = before + RSS.replaceFirst("<\\?xml[^>]*>\\s*", "").replace("Short.", "Short &x;");

        assertThat(read(feed).items())
                .singleElement()
                .satisfies(item -> assertThat(item.summary()).doesNotContain("root:"));
    }

    @Test
    void of_a_feed_that_is_cut_off_whole_items_are_taken() throws NoFeedException {
        String two = RSS.replace("</channel></rss>", "<item><title>Half of a head");

        assertThat(read(two).items()).extracting(FeedItem::guid).containsExactly("h-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <html><body>Not found</body></html> | HTML_NOT_FEED
            <!doctype html><p>x                 | HTML_NOT_FEED
            just words                          | PARSE_ERROR
            {"a": 1}                            | PARSE_ERROR
            {broken                             | PARSE_ERROR
            <svg/>                              | PARSE_ERROR
            ''                                  | EMPTY
            """)
    void what_is_no_feed_is_named(String text, FeedStatus status) {
        assertThatThrownBy(() -> FeedReader.read(
                        (text == null ? "" : text).getBytes(StandardCharsets.UTF_8), BASE, "application/rss+xml"))
                .isInstanceOfSatisfying(
                        NoFeedException.class, e -> assertThat(e.status()).isEqualTo(status));
    }

    @Test
    void the_charset_of_the_declaration_counts_and_that_of_the_server_more() throws NoFeedException {
        Charset cyrillic = Charset.forName("windows-1251");
        String russian = RSS.replace("UTF-8", "windows-1251").replace("Short.", "Мост открыт");

        assertThat(FeedReader.read(russian.getBytes(cyrillic), BASE, "text/xml")
                        .items()
                        .get(0)
                        .summary())
                .isEqualTo("Мост открыт");
        assertThat(FeedReader.read(
                                russian.replace("windows-1251", "iso-8859-1").getBytes(cyrillic),
                                BASE,
                                "text/xml; charset=windows-1251")
                        .items()
                        .get(0)
                        .summary())
                .isEqualTo("Мост открыт");
    }

    @Test
    void deep_nesting_is_read_in_no_time() throws NoFeedException {
        String deep = RSS.replace("Short.", "<a>".repeat(200_000));

        assertThat(read(deep).kind()).isEqualTo(FeedDocument.Kind.RSS);
    }

    @Property(tries = 300)
    void any_bytes_are_a_feed_or_named(@ForAll byte[] bytes) {
        readAnything(bytes);
    }

    @Property(tries = 300)
    void a_damaged_feed_is_a_feed_or_named(@ForAll int at, @ForAll byte[] damage) {
        byte[] feed = RSS.getBytes(StandardCharsets.UTF_8);
        int from = Math.floorMod(at, feed.length);
        System.arraycopy(damage, 0, feed, from, Math.min(damage.length, feed.length - from));
        readAnything(feed);
    }

    private static void readAnything(byte[] bytes) {
        try {
            assertThat(FeedReader.read(bytes, BASE, null).items()).doesNotContainNull();
        } catch (NoFeedException e) {
            assertThat(e.status().words()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon, 21 Oct 2019 09:30:00 GMT    | 2019-10-21T09:30Z
            21 Oct 19 09:30 EST              | 2019-10-21T09:30-05:00
            Monday, 21 October 2019 8:56 pm PST | 2019-10-21T20:56-08:00
            Tue, 21 Oct 2019 09:30:00 +0000  | 2019-10-21T09:30Z
            21 Oct 2019                      | 2019-10-21
            2019-10-21                       | 2019-10-21
            2019-10-21 09:30:00              | 2019-10-21T09:30
            2019-10-21T09:30:00.123+02:00    | 2019-10-21T09:30:00.123+02:00
            2019-10-21T09:30:00+0200         | 2019-10-21T09:30+02:00
            Mon, 31 Feb 2019 09:30:00 GMT    | Mon, 31 Feb 2019 09:30:00 GMT
            yesterday                        | yesterday
            Thu, 01 Jan 9999 00:00:00 GMT    | 9999-01-01T00:00Z
            """)
    void dates_are_written_as_iso_with_the_precision_that_they_have(String given, @Nullable String iso) {
        assertThat(FeedDates.iso(given)).isEqualTo(iso);
    }

    private static FeedDocument read(String text) throws NoFeedException {
        return FeedReader.read(text.getBytes(StandardCharsets.UTF_8), BASE, "application/rss+xml");
    }
}
