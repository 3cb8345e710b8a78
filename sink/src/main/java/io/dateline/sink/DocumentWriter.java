package io.dateline.sink;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.dateline.contract.EnrichedArticle;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes an article as the JSON that its revision keeps: all but the text, which has a column of its own. */
final class DocumentWriter {

    private final ObjectWriter writer;

    DocumentWriter(JsonMapper mapper) {
        this.writer = mapper.rebuild()
                .addMixIn(EnrichedArticle.class, WithoutText.class)
                .build()
                .writerFor(EnrichedArticle.class);
    }

    String write(EnrichedArticle article) {
        return Storable.json(writer.writeValueAsString(article));
    }

    @JsonIgnoreProperties("text")
    private interface WithoutText {}
}
