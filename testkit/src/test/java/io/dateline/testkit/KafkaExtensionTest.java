package io.dateline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
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
            String topic = kafka.topicPrefix() + "articles";
            admin.createTopics(List.of(new NewTopic(topic, Optional.empty(), Optional.empty())))
                    .all()
                    .get();

            assertThat(admin.listTopics().names().get()).contains(topic);
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
