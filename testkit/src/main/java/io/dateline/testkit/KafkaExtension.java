package io.dateline.testkit;

import io.dateline.embedded.EmbeddedKafka;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link TestKafka}: {@code @ExtendWith(KafkaExtension.class)} and a parameter of that type.
 *
 * <p>One broker serves the whole run; it starts when a test first asks. A test and its {@code @BeforeEach} get the
 * same share. A class that asks in {@code @BeforeAll} gets one share for all of its tests.
 */
public final class KafkaExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(KafkaExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestKafka.class;
    }

    @Override
    public TestKafka resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Broker broker = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Broker.class, key -> Broker.start(), Broker.class);
        return context.getStore(NAMESPACE)
                .computeIfAbsent(
                        TestKafka.class,
                        key -> new TestKafka(broker.kafka.bootstrapServers(), Scratch.name() + "."),
                        TestKafka.class);
    }

    /** The run's broker and its directory, which JUnit closes at the end of the run. */
    private record Broker(EmbeddedKafka kafka, Path directory) implements AutoCloseable {
        static Broker start() {
            Path directory = Scratch.directory("kafka");
            try {
                return new Broker(EmbeddedKafka.start(directory, 0, EmbeddedKafka.SHORT_LIVED), directory);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while Kafka started", e);
            }
        }

        @Override
        public void close() {
            kafka.close();
            Scratch.delete(directory);
        }
    }
}
