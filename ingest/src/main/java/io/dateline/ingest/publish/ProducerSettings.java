package io.dateline.ingest.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The producer's settings: what must hold, what is usual, what the user wants.
 *
 * <p>The user's properties replace the usual ones. Those that would break a promise (order, no loss, no doubles, the
 * format) are refused rather than ignored.
 */
final class ProducerSettings {

    private static final List<String> NOT_THE_USERS = List.of(
            ProducerConfig.ACKS_CONFIG,
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            ProducerConfig.PARTITIONER_CLASS_CONFIG,
            ProducerConfig.RETRIES_CONFIG,
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);

    private ProducerSettings() {}

    /**
     * The settings.
     *
     * @param requestBytes the largest request
     * @throws IllegalArgumentException when the user's properties hold one that is not theirs
     */
    static Map<String, Object> of(String bootstrapServers, Map<String, String> users, int requestBytes) {
        for (String key : NOT_THE_USERS) {
            if (users.containsKey(key)) {
                throw new IllegalArgumentException("'" + key + "' should not be configured: "
                        + (key.equals(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG)
                                ? "the brokers are an option of their own"
                                : "the promises of ingest rest on it"));
            }
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "dateline-ingest");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Math.max(32 * 1024 * 1024, 2 * requestBytes));
        // Long enough for a rolling restart of the brokers, short enough to hear of dead ones.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 120_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 60_000);
        settings.putAll(users);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, requestBytes);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return Map.copyOf(settings);
    }

    /** The same for an admin client, without what only producers know. */
    static Map<String, Object> admin(Map<String, Object> producer, int timeoutMs) {
        Set<String> known = AdminClientConfig.configNames();
        Map<String, Object> settings = new HashMap<>(producer);
        settings.keySet().removeIf(key -> ProducerConfig.configNames().contains(key) && !known.contains(key));
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "dateline-ingest-check");
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeoutMs);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMs);
        return Map.copyOf(settings);
    }
}
