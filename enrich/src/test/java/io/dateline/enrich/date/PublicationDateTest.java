package io.dateline.enrich.date;

import static io.dateline.enrich.date.Tagged.TAGGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Evidence;
import io.dateline.contract.Published;
import io.dateline.contract.Published.Basis;
import io.dateline.contract.Published.Flag;
import io.dateline.contract.Published.Precision;
import io.dateline.enrich.document.Bound;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Furniture;
import io.dateline.enrich.document.Metadatum;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

    @ParameterizedTest
    @CsvSource({
        "2020-02-21T19:53:10+03:00, 2020-02-21T19:53+03:00, MINUTE",
        "2020-02-21T19:53:10.123Z,  2020-02-21T19:53Z,      MINUTE",
        "2020-02-21T19:53,          2020-02-21T19:53,       MINUTE",
        "2020-02-21,                2020-02-21,             DAY",
        "2020-02,                   2020-02,                MONTH",
        "9999-12-31,                9999-12-31,             DAY"
    })
    void the_source_s_word_is_kept_as_given(String given, String value, Precision precision) {
        Published published = publishedOf("", null, new Metadatum("raw:publishedAt", given));

        assertThat(published.value()).isEqualTo(value);
        assertThat(published.precision()).isEqualTo(precision);
        assertThat(published.basis()).isEqualTo(Basis.METADATA);
    }

    @Test
    void a_source_s_word_that_is_no_date_is_told_and_ignored() {
        Published published = publishedOf("", null, new Metadatum("raw:publishedAt", "last Tuesday"));

        assertThat(published.value()).isNull();
        assertThat(published.evidence()).extracting(Evidence::detail).anyMatch(detail -> detail.contains("ignored"));
    }

    @Test
    void the_time_of_a_change_bounds_the_publication_and_stands_in_for_it() {
        Published published = publishedOf("", null, new Metadatum("jsonld:dateModified", "2020-02-22"));

        assertThat(published.value()).isEqualTo("2020-02-22");
        assertThat(published.flags()).containsExactly(Flag.MODIFIED);
        assertThat(published.earliest()).isNull();
        assertThat(published.latest()).isEqualTo("2020-02-22");
        assertThat(published.day()).isNull();
    }

    @Test
    void a_publication_goes_before_a_later_change() {
        Published published = publishedOf(
                "",
                null,
                new Metadatum("meta:article:modified_time", "2020-02-23"),
                new Metadatum("line:date", "Updated: 23 February 2020"),
                new Metadatum("line:date", "21 February 2020"));

        assertThat(published.value()).isEqualTo("2020-02-21");
        assertThat(published.flags()).isEmpty();
    }

    @Test
    void the_time_of_collection_is_never_the_publication() {
        Published published =
                TAGGER.read(Document.of("They met.")).published(List::of, Instant.parse("2020-02-24T10:00:00Z"));

        assertThat(published).isEqualTo(Published.UNKNOWN);
    }

    @Test
    void a_conflict_is_flagged_and_both_dates_kept() {
        Published published = publishedOf(
                "", "https://news.example/2020/02/19/talks", new Metadatum("jsonld:datePublished", "2020-02-21"));

        assertThat(published.value()).isEqualTo("2020-02-21");
        assertThat(published.flags()).containsExactly(Flag.CONFLICT);
        assertThat(published.candidates())
                .extracting(Published.Candidate::value)
                .containsExactly("2020-02-21", "2020-02-19");
    }

    @Test
    void the_same_moment_in_two_zones_is_no_conflict() {
        Published published = publishedOf(
                "",
                "https://news.example/2020/02/20/talks",
                new Metadatum("jsonld:datePublished", "2020-02-21T03:10Z"));

        assertThat(published.flags()).isEmpty();
    }

    @Test
    void a_moment_is_told_by_the_clocks_of_the_place() {
        Published published = publishedOf(
                "",
                null,
                new Metadatum("jsonld:datePublished", "2020-02-21T03:10:20Z"),
                new Metadatum("visible:date", "Feb. 20, 2020 7:10 p.m."));

        assertThat(published.value()).isEqualTo("2020-02-20T19:10-08:00");
        assertThat(published.day()).isEqualTo("2020-02-20");
    }

    @ParameterizedTest
    @CsvSource({
        "2031-02-21,           true",
        "2021-02-22,           false",
        "2021-02-21T09:59:00Z, false",
        "2021-02-21T11:00:00Z, true"
    })
    void a_date_in_the_future_is_kept_and_flagged(String claimed, boolean future) {
        Published published = TAGGER.read(document("", null, new Metadatum("jsonld:datePublished", claimed)))
                .published(List::of, Instant.parse("2021-02-21T10:00:00Z"));

        assertThat(published.value()).startsWith(claimed.substring(0, 10));
        assertThat(published.flags().contains(Flag.FUTURE)).isEqualTo(future);
    }

    @Test
    void a_day_takes_the_minute_that_another_place_has() {
        Published published = publishedOf(
                "", "https://news.example/2020/02/21/talks", new Metadatum("visible:date", "21.02.2020, 18:05 Uhr"));

        assertThat(published.value()).isEqualTo("2020-02-21T18:05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meta:pubdate",
                "meta:dc.date.issued",
                "meta:sailthru.date",
                "meta:parsely-pub-date",
                "meta:cxenseparse:recs:publishtime",
                "itemprop:datePublished",
                "jsonld:uploadDate",
                "time:published",
                "time:datetime",
                "visible:published",
                "visible:date",
                "line:date"
            })
    void every_field_with_the_article_s_date_is_read(String field) {
        assertThat(publishedOf("", null, new Metadatum(field, "2020-02-21")).value())
                .isEqualTo("2020-02-21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta:expires", "meta:cache-time", "meta:publisher", "jsonld:headline", "page:h1"})
    void a_field_of_something_else_is_not(String field) {
        assertThat(publishedOf("", null, new Metadatum(field, "2020-02-21"))).isEqualTo(Published.UNKNOWN);
    }

    @Test
    void an_archive_s_address_does_not_date_the_page() {
        assertThat(publishedOf("", "https://archive.example/web/20160218/http://news.example/2010/05/19/talks")
                        .value())
                .isEqualTo("2010-05-19");
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/world/2019/10/21/talks, 2019-10-21",
        "https://news.example/world/202002201078361234-talks/, ",
        "https://news.example/talks-20190304.html, 2019-03-04",
        "https://news.example/2019/10/talks/, 2019-10",
        "https://news.example/talks/2019-10-21/, 2019-10-21",
        "https://news.example/talks-in-2019, "
    })
    void an_address_can_carry_the_date(String url, @Nullable String value) {
        assertThat(publishedOf("", url).value()).isEqualTo(value);
    }

    @Test
    void a_line_of_the_page_can_carry_the_date() {
        Published published = TAGGER.published(
                new Document(
                        null,
                        null,
                        null,
                        "",
                        null,
                        List.of(),
                        List.of(new Furniture(Furniture.Kind.TIMESTAMP, "21 Feb, 2020 19:53"))),
                List.of());

        assertThat(published.value()).isEqualTo("2020-02-21T19:53");
        assertThat(published.basis()).isEqualTo(Basis.BYLINE);
    }

    @Test
    void a_dateline_with_a_year_is_the_date() {
        assertThat(publishedOf("ROME, Feb. 21, 2020 (Agency) - Talks began.", null)
                        .value())
                .isEqualTo("2020-02-21");
    }

    @Test
    void a_past_year_bounds_the_publication_from_below() {
        Published published = publishedOf("The treaty was signed in 2018.", null);

        assertThat(published.value()).isNull();
        assertThat(published.earliest()).isEqualTo("2018-01-01");
        assertThat(published.latest()).isNull();
    }

    @Test
    void a_past_month_that_opens_its_sentence_bounds_too() {
        assertThat(publishedOf("In May 2019, the two sides agreed on a truce.", null)
                        .earliest())
                .isEqualTo("2019-05-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The troops began to leave the town on May 3, 2019.",
                "The sides managed to sign it on May 3, 2019.",
                "The minister said May 3, 2019, that it was over.",
                "The two, who on May 3, 2019 met in Rome, agreed."
            })
    void a_day_on_which_something_was_done_bounds_the_publication(String text) {
        assertThat(publishedOf(text, null).earliest()).isEqualTo("2019-05-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The troops agreed to leave the town on May 3, 2039.",
                "The troops will have begun to leave on May 3, 2039.",
                "They refused to meet on May 3, 2039.",
                "The date that they had named was May 3, 2039.",
                "The games in May 2039 drew much interest beforehand.",
                "The sides hoped that a vote set for May 3, 2039 would pass."
            })
    void a_day_for_which_something_was_planned_does_not(String text) {
        assertThat(publishedOf(text, null).earliest()).isNull();
    }

    @Test
    void a_month_alone_on_a_page_is_no_claim() {
        assertThat(publishedOf("", null, new Metadatum("line:date", "Member since March 2007")))
                .isEqualTo(Published.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Emissions will fall by 2050.",
                "They agreed to meet in 2050.",
                "They set a goal of clean air in 2050.",
                "He warned of the 2050 deadline.",
                "The games are to be held in 2050."
            })
    void a_year_that_may_lie_ahead_bounds_nothing(String text) {
        assertThat(publishedOf(text, null)).isEqualTo(Published.UNKNOWN);
    }

    @Test
    void past_and_coming_days_close_in_on_the_publication() {
        Published published = TAGGER.published(
                Document.of("The minister said on May 20 that it was over. They met on May 21. "
                        + "The truce holds until May 22."),
                List.of(bound("2019-01-10", "2019-12-01")));

        assertThat(published.earliest()).isEqualTo("2019-05-21");
        assertThat(published.latest()).isEqualTo("2019-05-22");
    }

    @Test
    void a_weekday_that_must_agree_with_its_date_settles_the_year() {
        Published published = TAGGER.published(
                Document.of("The summit of Saturday, May 18, is the third."),
                List.of(bound("2016-01-01", "2019-12-31")));

        assertThat(published.earliest()).isAfterOrEqualTo("2018-09-01");
    }

    @Test
    void a_dateline_without_a_year_is_the_day_of_the_bounds_year() {
        Published published = TAGGER.published(
                Document.of("ROME, May 18 (Agency) - Talks began."), List.of(bound("2019-01-10", "2019-12-31")));

        assertThat(published.earliest()).isEqualTo("2019-05-18");
        assertThat(published.latest()).isEqualTo("2019-05-19");
    }

    @Test
    void bounds_that_contradict_each_other_are_not_both_taken() {
        Published published = TAGGER.published(
                Document.of("They met."),
                List.of(bound("2019-01-01", "2019-12-31"), bound("2021-01-01", "2021-12-31")));

        assertThat(published.earliest()).isEqualTo("2019-01-01");
        assertThat(published.latest()).isEqualTo("2019-12-31");
    }

    @Test
    void bounds_that_leave_one_day_are_the_date() {
        Published published = TAGGER.published(
                Document.of("They met."),
                List.of(bound("2019-01-01", "2019-05-02"), bound("2019-05-02", "2019-12-31")));

        assertThat(published.value()).isEqualTo("2019-05-02");
        assertThat(published.basis()).isEqualTo(Basis.INFERRED);
    }

    @Test
    void a_day_told_as_past_and_one_told_as_ahead_bound_the_publication_between_them() {
        Published published = TAGGER.published(
                Document.of("They said on January 26 that it held. The pact is due to expire on February 5."),
                List.of(bound("2020-08-01", "2021-06-30")));

        assertThat(published.earliest()).isEqualTo("2021-01-26");
        assertThat(published.latest()).isEqualTo("2021-02-05");
    }

    private static Bound bound(String earliest, String latest) {
        return new Bound(LocalDate.parse(earliest), LocalDate.parse(latest), Evidence.registry("a role"));
    }

    private static Published publishedOf(String text, @Nullable String url, Metadatum... metadata) {
        return TAGGER.published(document(text, url, metadata), List.of());
    }

    private static Document document(String text, @Nullable String url, Metadatum... metadata) {
        return new Document(url, null, null, text, null, List.of(metadata), List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The firm announced a flotation in 2027.",
                "The city introduced a ban on old cars in 2030.",
                "The fund bought bonds maturing in 2030.",
                "Ministers approved a law taking effect on 3 May 2031."
            })
    void what_a_past_verb_announces_bounds_nothing(String text) {
        assertThat(TAGGER.published(Document.of(text), List.of()).earliest()).isNull();
    }

    @Test
    void a_verb_right_before_its_date_bounds() {
        assertThat(TAGGER.published(Document.of("The pact was signed in September 2018."), List.of())
                        .earliest())
                .isEqualTo(LocalDate.of(2018, 9, 1));
    }
}
