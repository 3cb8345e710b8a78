package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.bench.GeneratedArticles.Answer;
import io.dateline.contract.ArticleId;
import io.dateline.contract.RawArticle;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeneratedArticlesTest {

    @Test
    void the_answer_counts_what_is_sent() {
        GeneratedArticles generated = new GeneratedArticles(1);
        Set<String> ids = new HashSet<>();
        Set<String> texts = new HashSet<>();
        int sent = 0;
        for (int number = 0; number < 1000; number++) {
            for (RawArticle article : generated.send(number)) {
                sent++;
                ids.add(ArticleId.of(article));
                texts.add(article.content());
            }
        }
        assertThat(GeneratedArticles.answer(1000)).isEqualTo(new Answer(ids.size(), sent, texts.size()));
    }

    @Test
    void the_same_seed_gives_the_same_articles() {
        assertThat(new GeneratedArticles(7).send(3)).isEqualTo(new GeneratedArticles(7).send(3));
    }
}
