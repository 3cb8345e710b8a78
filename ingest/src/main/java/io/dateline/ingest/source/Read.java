package io.dateline.ingest.source;

import io.dateline.contract.RawArticle;
import java.util.function.Function;

/** What reading gave: an article, or the reason why there is none. */
public sealed interface Read {

    Place place();

    /** The value of the function that fits. */
    <T> T fold(Function<Article, T> article, Function<Refused, T> refused);

    /** An article as it was read. */
    record Article(RawArticle article, Place place) implements Read {

        @Override
        public <T> T fold(Function<Article, T> article, Function<Refused, T> refused) {
            return article.apply(this);
        }
    }

    /**
     * A file or line that gave no article.
     *
     * @param detail for people: what is wrong with it
     */
    record Refused(Place place, Reason reason, String detail) implements Read {

        @Override
        public <T> T fold(Function<Article, T> article, Function<Refused, T> refused) {
            return refused.apply(this);
        }

        /** One line for people: place and reason. */
        @Override
        public String toString() {
            return place + ": " + reason.words() + ": " + detail;
        }
    }
}
