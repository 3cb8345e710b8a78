package io.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.com/news/1                               | https://example.com/news/1
            HTTP://Example.COM/News/1                                | https://example.com/News/1
            https://example.com:443/a                                | https://example.com/a
            http://example.com:80/a                                  | https://example.com/a
            http://example.com:/a                                    | https://example.com/a
            http://example.com:8080/a                                | http://example.com:8080/a
            https://example.com:8443/a                               | https://example.com:8443/a
            https://user:secret@example.com/a                        | https://example.com/a
            https://example.com./a                                   | https://example.com/a
            https://example.com                                      | https://example.com/
            https://example.com?id=1                                 | https://example.com/?id=1
            https://example.com/a/                                   | https://example.com/a
            https://example.com//a///b                               | https://example.com/a/b
            https://example.com/a/./b/../c                           | https://example.com/a/c
            https://example.com/../../a                              | https://example.com/a
            https://example.com/a/%2e%2E/b                           | https://example.com/b
            https://example.com/a#comments                           | https://example.com/a
            https://example.com/a#:~:text=word                       | https://example.com/a
            https://example.com/#!/article/7                         | https://example.com/#!/article/7
            https://example.com/%7euser/%e4%bd%a0                    | https://example.com/~user/%E4%BD%A0
            https://example.com/你                                   | https://example.com/%E4%BD%A0
            https://example.com/100%                                 | https://example.com/100%25
            https://example.com/a b                                  | https://example.com/a%20b
            https://bücher.example/a                                 | https://xn--bcher-kva.example/a
            https://XN--BCHER-KVA.example/a                          | https://xn--bcher-kva.example/a
            https://пример.рф/новости                                | https://xn--e1afmkfd.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8
            https://example.com/a;jsessionid=0A1B                    | https://example.com/a
            https://127.0.0.1:8080/a                                 | https://127.0.0.1:8080/a
            https://[2001:DB8::1]/a                                  | https://[2001:db8::1]/a
            https://web.archive.org/web/2020/https://example.com/a   | https://web.archive.org/web/2020/https://example.com/a
            """)
    void the_spelling_of_an_address_is_normalised(String given, String canonical) {
        assertThat(CanonicalUrl.of(given)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.example.com/a               | https://example.com/a
            https://m.example.com/a                 | https://example.com/a
            https://mobile.example.co.uk/a          | https://example.co.uk/a
            https://www.m.example.com/a             | https://example.com/a
            https://amp.example.com/a               | https://example.com/a
            https://en.m.wikipedia.org/wiki/Kafka   | https://en.wikipedia.org/wiki/Kafka
            https://arabic.example.com/a            | https://arabic.example.com/a
            https://edition.example.com/a           | https://edition.example.com/a
            https://mobile.de/a                     | https://mobile.de/a
            https://www.m.co.uk/a                   | https://m.co.uk/a
            https://m.blogspot.com/a                | https://m.blogspot.com/a
            https://www.com/a                       | https://www.com/a
            """)
    void hosts_for_other_devices_are_the_same_host(String given, String canonical) {
        assertThat(CanonicalUrl.of(given)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.google.com/amp/s/www.example.com/news/1",
                "https://www.google.com/amp/s/www.example.com/news/1/amp/",
                "https://google.co.uk/amp/www.example.com/news/1",
                "https://www.bing.com/amp/s/example.com/news/1",
                "https://example-com.cdn.ampproject.org/c/s/example.com/news/1",
                "https://cdn.ampproject.org/v/s/amp.example.com/news/1?usqp=mq331&amp_js_v=0.1",
                "https://example-com.cdn.ampproject.org/wp/s/example.com/news/1?amp=1",
                "https://example-com.bing-amp.com/c/s/example.com/news/1",
                "https://amp.example.com/news/1",
                "https://example.com/news/1/amp",
                "https://example.com/news/1/amp/",
                "https://example.com/amp/news/1",
                "https://example.com/news/amp/1",
                "https://example.com/amphtml/news/1",
                "https://example.com/news/1.amp",
                "https://example.com/news/1?amp",
                "https://example.com/news/1?amp=1",
                "https://example.com/news/1?outputType=amp",
                "https://example.com/news/1?output=amp&utm_source=x",
            })
    void amp_forms_are_the_page_itself(String given) {
        assertThat(CanonicalUrl.of(given)).contains("https://example.com/news/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.com/story.amp.html       | https://example.com/story.html
            https://example.com/story.html.amp       | https://example.com/story.html
            https://example.com/story.html/amp       | https://example.com/story.html
            https://example.com/amp                  | https://example.com/amp
            https://example.com/AMP/1                | https://example.com/AMP/1
            https://example.com/camp/1               | https://example.com/camp/1
            https://example.com/headlamp             | https://example.com/headlamp
            https://example.com/1?output=print       | https://example.com/1?output=print
            """)
    void only_marks_of_amp_are_taken_for_amp(String given, String canonical) {
        assertThat(CanonicalUrl.of(given)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utm_source=x&utm_medium=y",
                "fbclid=IwAR0",
                "gclid=1",
                "dclid=1",
                "msclkid=1",
                "mc_cid=1&mc_eid=2",
                "yclid=1",
                "igshid=1",
                "_ga=2.1.3",
                "ref=home",
                "ref_src=twsrc%5Etfw",
                "cmpid=1",
                "CMP=share_btn_tw",
                "ocid=socialflow_twitter",
                "ito=1490",
                "at_medium=RSS",
                "smid=tw-share",
                "%75tm_source=x",
                "UTM_SOURCE=x",
                "source=rss",
                "__twitter_impression=true",
                "maca=en-rss-en-all-1573-rdf",
                "guccounter=1&guce_referrer=aHR0&guce_referrer_sig=AQAA",
                "WT.mc_id=tmgliveapp",
                "wpisrc=nl_most",
                "m=1",
                "&&",
                "",
            })
    void what_only_tracks_is_dropped(String query) {
        assertThat(CanonicalUrl.of("https://example.com/a?" + query)).contains("https://example.com/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=1",
                "p=12",
                "article=x",
                "story_id=7",
                "cid=3",
                "s=09",
                "page=2",
                "ref=12345",
                "source=a17",
                "v=abc",
                "m=202002",
                "12345",
                "lang=en",
                "q=a+b",
                "t=%D0%B0",
                "id=",
                "mc=1",
                "utm=1",
            })
    void what_may_select_the_article_stays(String query) {
        assertThat(CanonicalUrl.of("https://example.com/a?" + query)).contains("https://example.com/a?" + query);
    }

    @Test
    void parameters_are_sorted_by_name_and_repeated_ones_keep_their_order() {
        assertThat(CanonicalUrl.of("https://example.com/?b=2&a=9&utm_id=4&a=1&B=3"))
                .contains("https://example.com/?B=3&a=9&a=1&b=2");
    }

    @Test
    void addresses_wrapped_over_lines_are_joined() {
        assertThat(CanonicalUrl.of("  https://example.com/a\r\n\tb ")).contains("https://example.com/ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "example.com/a",
                "//example.com/a",
                "/a",
                "ftp://example.com/a",
                "file:///etc/passwd",
                "mailto:a@example.com",
                "javascript:alert(1)",
                "http:",
                "http://",
                "https:///a",
                "https://?a",
                "https://#a",
                "https://@/",
                "https://.../",
                "https://a..b/",
                "https://.a/",
                "https://exa mple.com/",
                "https://a%2Fb/",
                "https://example.com:99999/",
                "https://example.com:x/",
                "https://example.com:-1/",
                "https://[::1/",
                "https://[example]/",
                "https://a\\b/",
                "https://\uD800/",
                "https://%ZZ/",
                "urn:isbn:1",
                "\u0000",
            })
    void what_is_no_address_of_a_page_gives_nothing(String given) {
        assertThat(CanonicalUrl.of(given)).isEmpty();
    }

    @Test
    void no_address_gives_nothing() {
        assertThat(CanonicalUrl.of(null)).isEmpty();
    }

    @Test
    void longer_than_the_limit_gives_nothing() {
        String longest = "https://example.com/" + "a".repeat(CanonicalUrl.LENGTH_MAX - 20);
        assertThat(CanonicalUrl.of(longest)).contains(longest);
        assertThat(CanonicalUrl.of(longest + "a")).isEmpty();
    }

    @Test
    void caches_within_caches_end_somewhere() {
        String nested = "https://google.com/amp/s/".repeat(100) + "example.com/a";
        assertThat(CanonicalUrl.of(nested.replace("/https://", "/"))).isEmpty();
    }

    @Property(tries = 2000)
    void the_canonical_form_is_its_own_canonical_form(@ForAll("addresses") String url) {
        CanonicalUrl.of(url).ifPresent(once -> assertThat(CanonicalUrl.of(once)).contains(once));
    }

    @Property(tries = 2000)
    void a_canonical_form_is_plain_ascii_of_limited_length(@ForAll("addresses") String url) {
        CanonicalUrl.of(url)
                .ifPresent(canonical -> assertThat(canonical)
                        .startsWith("http")
                        .hasSizeLessThanOrEqualTo(CanonicalUrl.LENGTH_MAX)
                        .matches("[!-~]+"));
    }

    @Property
    void no_text_at_all_makes_it_throw(@ForAll String text) {
        assertThat(CanonicalUrl.of(text)).isNotNull();
        assertThat(CanonicalUrl.of("http://" + text)).isNotNull();
        assertThat(CanonicalUrl.of("http://example.com/" + text)).isNotNull();
    }

    @Property
    void tracking_never_changes_the_canonical_form(
            @ForAll("addresses") String url, @ForAll("tracking") String tracking) {
        String tracked = url.contains("#") || url.contains("?") ? url : url.strip() + "?" + tracking;
        assertThat(CanonicalUrl.of(tracked)).isEqualTo(CanonicalUrl.of(url));
    }

    @Provide
    Arbitrary<String> tracking() {
        return Arbitraries.of("utm_source=a", "fbclid=b", "gclid=c&utm_medium=d", "amp=1", "ref=e");
    }

    /** Made of the pieces that mean something in addresses, in every order. */
    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> scheme = Arbitraries.of("http://", "https://", "HTTPS://");
        Arbitrary<String> host = Arbitraries.of(
                        "www.",
                        "m.",
                        "amp.",
                        "mobile.",
                        "en.",
                        "example.com",
                        "co.uk",
                        "google.com",
                        "cdn.ampproject.org",
                        "bücher.example",
                        "a",
                        ".",
                        "%41",
                        "user@",
                        ":80",
                        ":8080",
                        "ß.example",
                        "İ.example",
                        "\u0130",
                        "。")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
        Arbitrary<String> rest = Arbitraries.of(
                        "/",
                        "//",
                        "amp",
                        "/amp",
                        ".amp",
                        ".html",
                        ".",
                        "..",
                        "/..",
                        ":",
                        "c",
                        "/c/s/",
                        "/amp/s/",
                        "s",
                        "x",
                        ";jsessionid=1",
                        ";",
                        "%2e",
                        "%2F",
                        "%",
                        "%e4",
                        "é",
                        "\uD83D",
                        "?",
                        "&",
                        "=",
                        "a=1",
                        "utm_x=2",
                        "ref",
                        "amp=1",
                        "#",
                        "#!",
                        "+",
                        " ",
                        "\n",
                        "m.example.org",
                        "[",
                        "\\",
                        "\u3000")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
        return Combinators.combine(scheme, host, rest).as((s, h, r) -> s + h + (r.isEmpty() ? "" : "/") + r);
    }
}
