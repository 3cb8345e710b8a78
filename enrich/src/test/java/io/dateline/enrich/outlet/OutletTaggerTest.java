package io.dateline.enrich.outlet;

import static io.dateline.enrich.document.Furniture.Kind.BYLINE;
import static io.dateline.enrich.document.Furniture.Kind.CAPTION;
import static io.dateline.enrich.document.Furniture.Kind.NOTICE;
import static io.dateline.enrich.document.Furniture.Kind.OTHER;
import static io.dateline.enrich.document.Furniture.Kind.PROMPT;
import static io.dateline.enrich.document.Furniture.Kind.RELATED;
import static io.dateline.enrich.document.Furniture.Kind.REPRINT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Evidence;
import io.dateline.contract.Outlet;
import io.dateline.contract.Published;
import io.dateline.contract.StateMedia.Category;
import io.dateline.contract.StateMediaTag.Carrier;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletTaggerTest {

    private static final OutletTagger TAGGER = new OutletTagger(OutletRegistry.bundled());

    @ParameterizedTest
    @CsvSource({
        "https://www.rt.com/news/481412-title/, rt.com",
        "https://arabic.rt.com/news/1, rt.com",
        "https://sputniknews.com/world/202002201078-x/, sputniknews.com",
        "https://sputnikglobe.com/20230101/x.html, sputniknews.com",
        "http://m.bbc.co.uk/news/1, bbc.com",
        "https://www.bbc.com/news/amp/1, bbc.com",
        "https://www-bbc-com.cdn.ampproject.org/c/s/www.bbc.com/news/1, bbc.com",
        "https://www.google.com/amp/s/www.nytimes.com/2020/01/01/x.amp.html, nytimes.com",
        "https://web.archive.org/web/20200221000000/https://www.dw.com/en/a-1, dw.com",
        "https://uk.news.yahoo.com/x-1.html, news.yahoo.com",
        "https://finance.yahoo.com/news/x, news.yahoo.com",
        "https://edition.cnn.com/2020/01/01/x, cnn.com",
        "https://www.huffingtonpost.co.uk/entry/x, huffpost.com",
        "https://timesofindia.indiatimes.com/world/1.cms, timesofindia.indiatimes.com",
        "https://www.smh.com.au/world/x.html, smh.com.au",
        "HTTPS://WWW.THEMOSCOWTIMES.COM:443/2018/12/31/a, themoscowtimes.com",
        "https://example-courier.co.uk/a, example-courier.co.uk",
        "https://news.example-courier.co.uk/a, example-courier.co.uk",
        "https://somebody.blogspot.com/2019/01/a.html, somebody.blogspot.com",
        "https://somebody.blogspot.co.ke/2019/01/a.html, somebody.blogspot.co.ke",
        "https://somebody.wordpress.com/a, somebody.wordpress.com",
        "https://www.gov.il/a, gov.il",
        "https://health.gov.il/a, health.gov.il",
        "https://somebody.substack.com/p/a, somebody.substack.com",
    })
    void a_url_tells_the_outlet(String url, String id) {
        Outlet outlet = outlet(Page.at(url));

        assertThat(outlet.id()).isEqualTo(id);
        assertThat(outlet.confidence()).isGreaterThanOrEqualTo(0.95);
        assertThat(outlet.evidence()).anyMatch(evidence -> evidence.kind() == Evidence.Kind.URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "not a url",
                "http://",
                "http://localhost/x",
                "http://192.168.0.1/x",
                "//",
                "http://[::1]/"
            })
    void an_address_without_a_public_host_tells_nothing(String url) {
        assertThat(attribute(Page.at(url)).outlet()).isNull();
    }

    @Test
    void an_outlet_that_the_registry_lacks_goes_by_domain_and_the_name_it_gives_itself() {
        Outlet outlet =
                outlet(Page.at("https://www.example-courier.com/a").says("meta:og:site_name", "Example Courier"));

        assertThat(outlet.id()).isEqualTo("example-courier.com");
        assertThat(outlet.name()).isEqualTo("Example Courier");
        assertThat(outlet.stateMedia().category()).isEqualTo(Category.UNKNOWN);
        assertThat(outlet.stateMedia().flag()).isNull();
    }

    @Test
    void a_site_under_an_unlisted_top_level_domain_goes_by_its_last_two_labels() {
        assertThat(outlet(Page.at("https://news.lakeside-courier.example/a")).id())
                .isEqualTo("lakeside-courier.example");
    }

    @Test
    void a_button_to_join_the_conversation_is_no_sign_of_an_outlet_of_that_name() {
        assertThat(attribute(Page.unknown().shows(PROMPT, "Join the Conversation"))
                        .outlet())
                .isNull();
    }

    @Test
    void a_site_cannot_borrow_the_name_of_a_registered_outlet() {
        Outlet outlet = outlet(Page.at("https://bbc-news-live.example.com/a").says("meta:og:site_name", "BBC News"));

        assertThat(outlet.id()).isEqualTo("example.com");
        assertThat(outlet.name()).isEqualTo("example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "raw:siteName, Yahoo News, news.yahoo.com",
        "jsonld:publisher.name, The Moscow Times, themoscowtimes.com",
        "meta:og:site_name, RT International, rt.com",
        "meta:og:site_name, the Guardian, theguardian.com",
        "meta:og:site_name, CGTN, cgtn.com",
        "meta:twitter:site, @BBCWorld, bbc.com",
        "jsonld:publisher.url, https://www.dailysabah.com/, dailysabah.com",
        "meta:application-name, AP NEWS, apnews.com",
    })
    void metadata_tells_the_outlet(String field, String value, String id) {
        Outlet outlet = outlet(Page.unknown().says(field, value));

        assertThat(outlet.id()).isEqualTo(id);
        assertThat(outlet.confidence()).isBetween(0.9, 0.98);
        assertThat(outlet.evidence()).anyMatch(evidence -> evidence.kind() == Evidence.Kind.METADATA);
    }

    @Test
    void a_name_without_any_domain_makes_an_id_of_its_own() {
        Outlet outlet = outlet(Page.unknown().says("raw:siteName", "Valley Herald & Echo"));

        assertThat(outlet.id()).isEqualTo("name:valley-herald-echo");
        assertThat(outlet.stateMedia().flag()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Support The Moscow Times!, themoscowtimes.com",
        "'Please support Mada Masr today', madamasr.com",
        "Also on rt.com Ministers meet for grain talks, rt.com",
        "Follow Al-Monitor on social media, al-monitor.com",
        "Subscribe to The Economist and read without limits, economist.com",
        "Sign up for POLITICO Playbook, politico.com",
        "Download the Rappler app, rappler.com",
        "© 2020 The Jerusalem Post. All rights reserved, jpost.com",
        "The views in it are the author's and do not necessarily reflect those of Eurasia Review., eurasiareview.com",
        "'Meduza, an independent newsroom in exile, needs you', meduza.io",
        "Join the Kyiv Independent Telegram channel, kyivindependent.com",
    })
    void a_page_that_speaks_in_its_own_name_tells_the_outlet(String line, String id) {
        Outlet outlet = outlet(Page.unknown().shows(OTHER, line));

        assertThat(outlet.id()).isEqualTo(id);
        assertThat(outlet.confidence()).isBetween(0.8, 0.97);
    }

    @Test
    void a_name_alone_on_the_byline_tells_the_outlet() {
        assertThat(outlet(Page.unknown().shows(BYLINE, "Sputnik")).id()).isEqualTo("sputniknews.com");
    }

    @Test
    void a_name_alone_on_a_line_that_stayed_in_the_body_tells_the_outlet_with_its_place() {
        Outlet outlet = outlet(Page.unknown().text("Grain talks resume 🌾\nSputnik\nThe ministers met on Tuesday."));

        assertThat(outlet.id()).isEqualTo("sputniknews.com");
        assertThat(outlet.evidence()).contains(new Evidence(Evidence.Kind.TEXT, "Sputnik", 21, 28));
    }

    @Test
    void a_portal_tells_itself_by_its_notice_on_comments() {
        Outlet outlet = outlet(Page.unknown()
                .shows(
                        NOTICE,
                        "To make things better, we are temporarily suspending article commenting on this page."));

        assertThat(outlet.id()).isEqualTo("news.yahoo.com");
    }

    @Test
    void an_acronym_of_two_outlets_alone_stays_unknown() {
        assertThat(attribute(Page.unknown().shows(PROMPT, "Join the AMN Telegram channel for more"))
                        .outlet())
                .isNull();
    }

    @Test
    void an_outlet_that_is_close_behind_is_the_alternative() {
        Outlet outlet =
                outlet(Page.unknown().shows(PROMPT, "Subscribe to Newsweek").shows(PROMPT, "Follow Rappler"));

        assertThat(outlet.id()).isEqualTo("newsweek.com");
        assertThat(Objects.requireNonNull(outlet.alternative()).id()).isEqualTo("rappler.com");
        assertThat(outlet.alternative().confidence()).isLessThan(outlet.confidence());
    }

    @Test
    void a_second_cue_settles_an_ambiguous_acronym() {
        Outlet outlet = outlet(Page.unknown()
                .shows(PROMPT, "Join the AMN Telegram channel for more")
                .shows(CAPTION, "Soldiers board an aircraft. (U.S. Army photo by Jane Roe/Released)"));

        assertThat(outlet.id()).isEqualTo("americanmilitarynews.com");
        assertThat(outlet.confidence()).isBetween(0.8, 0.95);
    }

    @Test
    void the_caption_credit_alone_settles_nothing() {
        assertThat(attribute(Page.unknown().shows(CAPTION, "Soldiers board. (U.S. Army photo by Jane Roe/Released)"))
                        .outlet())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Both sides agreed, Anadolu reported.",
                "The talks failed, according to Daily Sabah.",
                "A minister told Reuters that the talks had failed.",
                "He spoke in an interview with CNN Turk on Thursday.",
                "Turkey's state-run Anadolu Agency reported it, citing the presidency.",
                "Xinhua said the talks would resume.",
                "The Washington Post first reported the plan.",
                "Officials quoted by Interfax denied it.",
                "Islamic State is a terrorist organization banned in Russia.",
                "The paper was branded a \"foreign agent\" by the Russian government.",
                "He sued The New York Times in 2019.",
                "An op-ed in the Financial Times by the minister caused a stir.",
                "TASS reported on Monday that both were well.",
            })
    void an_outlet_that_is_merely_cited_is_neither_outlet_nor_origin(String sentence) {
        Attribution inBody = attribute(Page.unknown().text(sentence));
        Attribution asFurniture =
                attribute(Page.unknown().shows(NOTICE, sentence).shows(RELATED, sentence));

        assertThat(inBody.outlet()).isNull();
        assertThat(inBody.origin()).isNull();
        assertThat(asFurniture.outlet()).isNull();
        assertThat(asFurniture.origin()).isNull();
        assertThat(inBody.stateMedia().flag()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'MOSCOW (Reuters) - The ministers met on Tuesday.', reuters.com",
        "'WASHINGTON, July 3 (Reuters) - The ministers met on Tuesday.', reuters.com",
        "'JERUSALEM (AP) — The ministers met on Tuesday.', apnews.com",
        "'PARIS (AFP) – The ministers met on Tuesday.', afp.com",
        "'BEIJING, Feb. 21 (Xinhua) -- The ministers met on Tuesday.', xinhuanet.com",
        "'MOSCOW, February 21. /TASS/. The ministers met on Tuesday.', tass.com",
        "'(Bloomberg) -- The ministers met on Tuesday.', bloomberg.com",
        "'New Delhi [India], Feb 21 (ANI): The ministers met on Tuesday.', aninews.in",
        "'MOSCOW (Sputnik) - The ministers met on Tuesday.', sputniknews.com",
        "'DAMASCUS, (SANA) - The ministers met on Tuesday.', sana.sy",
        "'The ministers met. They agreed to meet again. (AFP)', afp.com",
        "'The ministers met on Tuesday.\nThey agreed to meet again. — AFP', afp.com",
    })
    void an_agency_tag_tells_the_origin(String text, String id) {
        Attribution attribution = attribute(Page.at("https://www.msn.com/a/1").text(text));

        assertThat(Objects.requireNonNull(attribution.outlet()).id()).isEqualTo("msn.com");
        assertThat(Objects.requireNonNull(attribution.origin()).id()).isEqualTo(id);
        assertThat(attribution.origin().confidence()).isGreaterThan(0.7);
        assertThat(attribution.origin().evidence()).anyMatch(evidence -> evidence.begin() != null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Associated Press",
                "By Associated Press",
                "By The Associated Press",
                "Jane Roe, Associated Press"
            })
    void a_byline_tells_the_agency(String byline) {
        assertThat(Objects.requireNonNull(attribute(Page.at("https://www.seattletimes.com/x")
                                        .author(byline))
                                .origin())
                        .id())
                .isEqualTo("apnews.com");
    }

    @Test
    void an_agency_on_its_own_site_is_no_origin() {
        Attribution attribution = attribute(
                Page.at("https://www.reuters.com/a").author("Reuters Staff").text("PARIS (Reuters) - They met."));

        assertThat(attribution.origin()).isNull();
    }

    @Test
    void several_agencies_are_contributors_and_not_the_origin() {
        assertThat(attribute(Page.at("https://www.lemonde.fr/a").author("Le Monde with AFP and Reuters"))
                        .origin())
                .isNull();
        assertThat(attribute(Page.at("https://www.lemonde.fr/a")
                                .shows(NOTICE, "AFP and Reuters contributed to this report."))
                        .origin())
                .isNull();
        assertThat(attribute(Page.at("https://www.lemonde.fr/a")
                                .shows(BYLINE, "AFP")
                                .shows(BYLINE, "Reuters"))
                        .origin())
                .isNull();
    }

    @Test
    void a_reprint_keeps_the_outlet_and_names_the_origin() {
        Attribution attribution = attribute(Page.at("https://www.eurasiareview.com/a")
                .shows(REPRINT, "This report was originally published by RFE/RL and is used with permission."));

        assertThat(Objects.requireNonNull(attribution.outlet()).id()).isEqualTo("eurasiareview.com");
        Outlet origin = Objects.requireNonNull(attribution.origin());
        assertThat(origin.id()).isEqualTo("rferl.org");
        assertThat(origin.stateMedia().category()).isEqualTo(Category.INDEPENDENT_STATE_FUNDED_AND_MANAGED);
        assertThat(origin.stateMedia().flag()).isFalse();
    }

    @Test
    void a_reprint_from_an_outlet_that_the_registry_lacks_takes_its_name_from_the_notice() {
        Attribution attribution = attribute(Page.at("https://www.eurasiareview.com/a")
                .shows(REPRINT, "This essay first appeared in the Plains Review of Books and is reprinted here."));

        assertThat(Objects.requireNonNull(attribution.origin()).id()).isEqualTo("name:plains-review-of-books");
        assertThat(attribution.origin().name()).isEqualTo("Plains Review of Books");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This text was originally published in Arabic.",
                "This text was first published on October 21.",
                "First published in London, the book sold well.",
            })
    void a_notice_that_names_no_outlet_tells_no_origin(String notice) {
        assertThat(attribute(Page.at("https://www.eurasiareview.com/a").shows(REPRINT, notice))
                        .origin())
                .isNull();
    }

    @Test
    void a_canonical_link_to_another_site_tells_the_origin() {
        Attribution attribution = attribute(Page.at("https://www.military.com/a")
                .says("raw:url", "https://www.military.com/a")
                .says("link:canonical", "https://www.stripes.com/a"));

        assertThat(Objects.requireNonNull(attribution.outlet()).id()).isEqualTo("military.com");
        assertThat(Objects.requireNonNull(attribution.origin()).id()).isEqualTo("stripes.com");
    }

    @Test
    void a_canonical_link_without_a_host_tells_nothing() {
        Attribution attribution = attribute(Page.unknown().says("link:canonical", "index.html"));

        assertThat(attribution.outlet()).isNull();
        assertThat(attribution.origin()).isNull();
    }

    @Test
    void a_link_forwarder_is_never_the_outlet() {
        Attribution attribution = attribute(Page.at("https://www.rappler.com/a")
                .says("raw:url", "https://news.google.com/articles/abc")
                .says("link:canonical", "https://www.rappler.com/a"));

        assertThat(Objects.requireNonNull(attribution.outlet()).id()).isEqualTo("rappler.com");
        assertThat(attribution.origin()).isNull();
    }

    @Test
    void the_publisher_in_a_portals_data_is_the_origin() {
        Attribution attribution = attribute(
                Page.at("https://www.msn.com/en-us/news/a").says("jsonld:publisher.name", "The Washington Post"));

        assertThat(Objects.requireNonNull(attribution.origin()).id()).isEqualTo("washingtonpost.com");
    }

    @Test
    void a_state_agencys_text_on_a_private_site_is_flagged_by_its_origin() {
        Attribution attribution = attribute(
                Page.at("https://www.independent.ie/a").text("BEIJING, Feb. 21 (Xinhua) -- The ministers met."));

        assertThat(attribution.stateMedia().flag()).isTrue();
        assertThat(attribution.stateMedia().state()).isEqualTo("CN");
        assertThat(attribution.stateMedia().via()).isEqualTo(Carrier.ORIGIN);
        assertThat(attribution.stateMedia().evidence()).isNotEmpty();
    }

    @Test
    void an_independent_agencys_text_on_a_state_outlet_is_flagged_by_the_outlet() {
        Attribution attribution = attribute(Page.at("https://www.rt.com/a").text("PARIS (AFP) - The ministers met."));

        assertThat(attribution.stateMedia().flag()).isTrue();
        assertThat(attribution.stateMedia().via()).isEqualTo(Carrier.OUTLET);
    }

    @Test
    void an_unflagged_origin_says_nothing_of_an_unknown_outlet() {
        Attribution attribution = attribute(Page.unknown().text("PARIS (Reuters) - The ministers met."));

        assertThat(attribution.outlet()).isNull();
        assertThat(Objects.requireNonNull(attribution.origin()).stateMedia().flag())
                .isFalse();
        assertThat(attribution.stateMedia().flag()).isNull();
        assertThat(attribution.stateMedia().category()).isEqualTo(Category.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.hurriyet.com.tr/a, 2015-06-01, false",
        "https://www.hurriyet.com.tr/a, 2019-06-01, true",
        "https://www.tvp.pl/a, 2018-06-01, true",
        "https://www.tvp.pl/a, 2024-06-01, ",
        "https://news.rthk.hk/a, 2015-06-01, false",
        "https://news.rthk.hk/a, 2022-06-01, true",
        "https://www.rt.com/a, 2020-02-21, true",
        "https://www.aljazeera.com/a, 2020-02-21, ",
        "https://www.dw.com/a, 2020-02-21, false",
    })
    void the_assessment_is_the_one_of_the_day_of_publication(String url, String day, @Nullable Boolean flag) {
        LocalDate date = LocalDate.parse(day);
        Published published =
                new Published(day, Published.Precision.DAY, Published.Basis.METADATA, date, date, List.of());

        Attribution attribution = TAGGER.attribute(Page.at(url).read(), published);

        assertThat(attribution.stateMedia().flag()).isEqualTo(flag);
    }

    @Test
    void without_a_day_the_latest_assessment_holds_and_says_so() {
        Attribution attribution = attribute(Page.at("https://www.hurriyet.com.tr/a"));

        assertThat(attribution.stateMedia().flag()).isTrue();
        assertThat(attribution.stateMedia().evidence().get(0).detail()).contains("day of publication is not known");
    }

    @Test
    void nothing_known_is_unknown() {
        Attribution attribution = attribute(Page.unknown());

        assertThat(attribution.outlet()).isNull();
        assertThat(attribution.origin()).isNull();
        assertThat(attribution.stateMedia().category()).isEqualTo(Category.UNKNOWN);
        assertThat(attribution.stateMedia().via()).isNull();
    }

    private static Outlet outlet(Page page) {
        return Objects.requireNonNull(attribute(page).outlet());
    }

    private static Attribution attribute(Page page) {
        return TAGGER.attribute(page.read(), Published.UNKNOWN);
    }
}
