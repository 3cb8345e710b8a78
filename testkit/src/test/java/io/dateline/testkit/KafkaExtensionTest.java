package io.dateline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(KafkaExtension.class)
class KafkaExtensionTest {
    private TestKafka before = new TestKafka("", "");

    @BeforeEach
    void prepare(TestKafka kafka) {
        before = kafka;
    }

    @Test
    void a_test_gets_a_broker_that_takes_topics(TestKafka kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            NewTopic topic = new NewTopic(kafka.topicPrefix() + "articles", Optional.empty(), Optional.empty());
            admin.createTopics(List.of(topic)).all().get();

            // The controller knows at once; a listing may lag behind it.
            assertThatThrownBy(() -> admin.createTopics(List.of(topic)).all().get())
                    .hasCauseInstanceOf(TopicExistsException.class);
        }
    }

    @Test
    void a_test_and_what_prepares_it_share_a_prefix(TestKafka kafka) {
        assertThat(kafka).isEqualTo(before);
    }

    @Test
    void a_prefix_is_fit_for_topic_names(TestKafka kafka) {
        assertThat(kafka.topicPrefix()).matches("[a-z][a-z0-9]{10,20}\\.");
    }
}
