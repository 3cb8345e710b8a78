package io.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {

    @Test
    void what_was_written_is_read_again() {
        List<Subscription> feeds = List.of(
                new Subscription("https://a.example/feed?x=1&y=2", "A & \"B\" <C>", Subscription.Pages.SHORT, null),
                new Subscription("https://b.example/feed", "https://b.example/feed", Subscription.Pages.SHORT, null));

        assertThat(Opml.read(Opml.write(feeds), Subscription.Pages.SHORT).subscriptions())
                .isEqualTo(feeds);
    }

    @Test
    void outlines_are_read_at_any_depth_and_each_address_once() {
        Opml.Imported imported = Opml.read("""
                <opml version="1.0"><body><outline text="News"><outline text="A" xmlUrl="https://a.example/feed"/>
                <outline text="again" xmlUrl="https://a.example/feed"/></outline></body></opml>""", Subscription.Pages.NEVER);

        assertThat(imported.subscriptions())
                .containsExactly(new Subscription("https://a.example/feed", "A", Subscription.Pages.NEVER, null));
    }

    @Test
    void addresses_that_are_none_are_refused_by_name() {
        Opml.Imported imported =
                Opml.read("<opml><outline xmlUrl=\"file:///etc/passwd\"/></opml>", Subscription.Pages.NEVER);

        assertThat(imported.refused()).containsExactly("no http or https address: file:///etc/passwd");
    }
}
