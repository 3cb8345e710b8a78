package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.contract.Topics;
import io.dateline.ingest.publish.PublishException;
import io.dateline.ingest.publish.Summary;
import io.dateline.ingest.source.InputFormat;
import io.dateline.testkit.KafkaExtension;
import io.dateline.testkit.TestKafka;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(KafkaExtension.class)
class IngestTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void good_articles_pass_and_bad_ones_are_named(TestKafka kafka) throws IOException {
        RawTopic topic = RawTopic.create(kafka);
        Path lines = write("a.jsonl", "{\"content\":\"One.\"}\noops\n{\"content\":\"Three.\"}\n");
        write("b.txt", "Four.");
        Files.write(folder.resolve("c.txt"), "Мост через реку открыт.".getBytes(Charset.forName("windows-1251")));
        Path empty = write("d.txt", "");

        Summary summary = publish(topic, stream(""), Progress.NONE, folder);

        assertThat(topic.contents()).containsExactly("One.", "Three.", "Four.", "Мост через реку открыт.");
        assertThat(summary.published()).isEqualTo(4);
        assertThat(summary.refusals())
                .extracting(refused -> refused.place().toString())
                .containsExactly(lines + ":2", empty.toString());
    }

    @Test
    void standard_input_is_an_input(TestKafka kafka) {
        RawTopic topic = RawTopic.create(kafka);

        publish(topic, stream("{\"content\":\"From a pipe.\"}"), Progress.NONE, Path.of("-"));

        assertThat(topic.contents()).containsExactly("From a pipe.");
    }

    @Test
    void progress_ends_where_the_input_does(TestKafka kafka) throws IOException {
        Path file = write("a.jsonl", "{\"content\":\"One.\"}\noops\n");
        Recorded progress = new Recorded();

        publish(RawTopic.create(kafka), stream(""), progress, file);

        assertThat(progress.total).hasValue(Files.size(file));
        assertThat(progress.last).isEqualTo(Files.size(file) + " bytes, 1 articles, 1 refused");
        assertThat(progress.ended).isTrue();
    }

    @Test
    void without_a_broker_nothing_is_read() {
        InputStream untouched = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("was read");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                throw new AssertionError("was read");
            }
        };
        IngestConfig config =
                new IngestConfig("127.0.0.1:9", Topics.withPrefix(""), Map.of(), 1000, Duration.ofMillis(500));

        try (Ingest ingest = new Ingest(config, Clock.systemUTC())) {
            assertThatThrownBy(() -> ingest.publish(List.of(Path.of("-")), InputFormat.AUTO, untouched, Progress.NONE))
                    .isInstanceOf(PublishException.class)
                    .hasMessageStartingWith("no Kafka broker answers at 127.0.0.1:9");
        }
    }

    @Test
    void publishing_again_gives_the_same_ids(TestKafka kafka) throws IOException {
        RawTopic topic = RawTopic.create(kafka);
        Path file = write("a.txt", "The bridge reopened.");

        publish(topic, stream(""), Progress.NONE, file);
        publish(topic, stream(""), Progress.NONE, file);

        assertThat(topic.records()).hasSize(2);
        assertThat(topic.records().get(0).key())
                .isEqualTo(topic.records().get(1).key());
    }

    private static Summary publish(RawTopic topic, InputStream stdin, Progress progress, Path... paths) {
        IngestConfig config = IngestConfig.of(topic.bootstrapServers(), topic.topics());
        try (Ingest ingest = new Ingest(config, Clock.systemUTC())) {
            return ingest.publish(List.of(paths), InputFormat.AUTO, stdin, progress);
        }
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Recorded implements Progress {

        private OptionalLong total = OptionalLong.empty();
        private String last = "";
        private boolean ended;

        @Override
        public void begin(OptionalLong totalBytes) {
            total = totalBytes;
        }

        @Override
        public void at(long bytes, long articles, long refused) {
            last = bytes + " bytes, " + articles + " articles, " + refused + " refused";
        }

        @Override
        public void end() {
            ended = true;
        }
    }
}
