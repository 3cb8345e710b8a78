package io.dateline.enrich.actor;

import io.dateline.enrich.document.Document;
import java.util.Objects;

/** Finds who acts in an article. Safe for use by many threads. */
public final class ActorTagger {

    private final ActorRegistry registry;

    public ActorTagger(ActorRegistry registry) {
        this.registry = Objects.requireNonNull(registry);
    }

    /** Reads the article's body; takes time linear in its length and never fails. */
    public ActorReading read(Document document) {
        Words words = new Words(registry, document.tokens());
        ReferenceFinder finder = new ReferenceFinder(registry, words);
        return new ActorReading(registry, document, words, finder.find(), finder.setting());
    }
}
