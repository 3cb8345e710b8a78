package io.dateline.ingest.archive;

import io.dateline.contract.RawArticle;
import io.dateline.ingest.source.ArticleReader;
import io.dateline.ingest.source.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that reading a file gave. */
record Reading(
        List<RawArticle> articles,
        List<Read.Refused> refusals,
        Map<String, Long> leftAlone,
        List<Read> reads,
        List<Checkpoint> checkpoints) {

    static final int ARTICLE_BYTES = 200_000;

    static Reading of(Path file) {
        return of(file, Checkpoint.START, ArchiveLimits.of(ARTICLE_BYTES));
    }

    static Reading of(Path file, Checkpoint from) {
        return of(file, from, ArchiveLimits.of(ARTICLE_BYTES));
    }

    static Reading of(Path file, Checkpoint from, ArchiveLimits limits) {
        ArchiveReader reader = new ArchiveReader(new ArticleReader(ARTICLE_BYTES, Clock.systemUTC()), limits);
        List<Read> all = new ArrayList<>();
        List<Checkpoint> checkpoints = new ArrayList<>();
        try (ArchiveReads reads = reader.open(file, from)) {
            while (reads.hasNext()) {
                all.add(reads.next());
                checkpoints.add(reads.checkpoint());
            }
            List<RawArticle> articles = all.stream()
                    .filter(Read.Article.class::isInstance)
                    .map(read -> ((Read.Article) read).article())
                    .toList();
            List<Read.Refused> refusals = all.stream()
                    .filter(Read.Refused.class::isInstance)
                    .map(Read.Refused.class::cast)
                    .toList();
            return new Reading(articles, refusals, reads.leftAlone(), all, checkpoints);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> urls() {
        return articles.stream().map(article -> String.valueOf(article.url())).toList();
    }

    List<String> contents() {
        return articles.stream().map(RawArticle::content).toList();
    }
}
