package io.dateline.ingest.feed;

/** A document is no feed. */
final class NoFeedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FeedStatus status;

    NoFeedException(FeedStatus status, String message) {
        super(message);
        this.status = status;
    }

    FeedStatus status() {
        return status;
    }
}
