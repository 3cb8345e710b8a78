package io.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedTakingTest {

    private FeedMemory memory = FeedMemory.fresh(Instant.EPOCH);

    @Test
    void what_was_taken_is_not_new() {
        FeedItem item = item("1", "https://herald.example/1", "One");

        assertThat(take(item)).containsExactly("https://herald.example/1");
        assertThat(take(item)).isEmpty();
    }

    @Test
    void one_guid_on_all_items_names_none_of_them() {
        FeedItem[] items = IntStream.range(0, 10)
                .mapToObj(i -> item("same", "https://herald.example/" + i, "T" + i))
                .toArray(FeedItem[]::new);

        assertThat(take(items)).hasSize(10);
        assertThat(take(items)).isEmpty();
    }

    @Test
    void a_new_guid_alone_makes_no_new_article() {
        take(item("1", "https://herald.example/1", "One"));

        assertThat(take(item("2", "https://herald.example/1", "One"))).isEmpty();
    }

    @Test
    void an_article_that_moves_stays_the_article_that_it_was() {
        take(item("1", "https://herald.example/bridge", "One"));

        assertThat(take(item("1", "https://herald.example/bridge-reopens", "One")))
                .isEmpty();
        assertThat(take(item("1", "https://herald.example/bridge-reopens", "One, corrected")))
                .containsExactly("https://herald.example/bridge");
    }

    @Test
    void a_changed_title_text_or_date_is_a_new_version() {
        FeedItem item = item("1", "https://herald.example/1", "One");
        take(item);

        assertThat(take(item("1", "https://herald.example/1", "One, corrected")))
                .hasSize(1);
        assertThat(take(new FeedItem("1", item.url(), item.title(), null, "Text", null, "2019-10-21", null, null)))
                .hasSize(1);
        assertThat(take(new FeedItem("1", item.url(), item.title(), null, "Other", null, "2019-10-21", null, null)))
                .hasSize(1);
    }

    @Test
    void equal_titles_and_dates_are_different_articles() {
        assertThat(take(
                        item("1", "https://herald.example/1", "Live updates"),
                        item("2", "https://herald.example/2", "Live updates")))
                .hasSize(2);
    }

    @Test
    void items_without_guid_and_address_are_told_apart_by_their_text() {
        assertThat(take(item(null, null, "One"), item(null, null, "Two"), item(null, null, "One")))
                .hasSize(2);
        assertThat(take(item(null, null, "Two"))).isEmpty();
    }

    @Test
    void tracking_parameters_make_no_other_article() {
        take(item(null, "https://herald.example/1?utm_source=rss", "One"));

        assertThat(take(item(null, "https://herald.example/1?utm_source=atom", "One")))
                .isEmpty();
    }

    @Test
    void an_item_that_vanishes_and_comes_back_is_remembered() {
        FeedItem first = item("1", "https://herald.example/1", "One");
        take(first);
        for (int i = 2; i < 40; i++) {
            take(item("" + i, "https://herald.example/" + i, "T"));
        }

        assertThat(take(first)).isEmpty();
    }

    @Test
    void memory_is_bounded() {
        for (int i = 0; i < 50; i++) {
            int from = i * 100;
            take(IntStream.range(from, from + 100)
                    .mapToObj(n -> item("" + n, "https://herald.example/" + n, "T"))
                    .toArray(FeedItem[]::new));
        }

        assertThat(memory.seen()).hasSizeLessThanOrEqualTo(1_200);
    }

    /** The addresses of what is new; remembers. */
    private List<@Nullable String> take(FeedItem... items) {
        FeedTaking taking =
                FeedTaking.of(new FeedDocument(FeedDocument.Kind.RSS, null, List.of(items), List.of(), null), memory);
        memory = new FeedMemory(
                FeedStatus.WORKING,
                "",
                null,
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                null,
                taking.seen());
        return taking.news().stream().map(FeedTaking.New::url).toList();
    }

    private static FeedItem item(@Nullable String guid, @Nullable String url, String title) {
        return new FeedItem(guid, url, title, null, null, null, null, null, null);
    }
}
