package io.dateline.ingest.feed;

/** Something to ask a host for. */
sealed interface Job {

    /** The address of the feed that it is about. */
    String feed();

    /** The key of the record that it rests on. */
    FeedKey key();

    /** To poll a feed. */
    record Poll(Subscription subscription, FeedMemory memory) implements Job {

        @Override
        public String feed() {
            return subscription.url();
        }

        @Override
        public FeedKey key() {
            return FeedKey.memory(subscription.url());
        }
    }

    /** To fetch the page of an item. */
    record Page(PendingPage page) implements Job {

        @Override
        public String feed() {
            return page.feed();
        }

        @Override
        public FeedKey key() {
            return page.key();
        }
    }
}
