package io.dateline.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The settings of a single broker that is its own controller, listens on the loopback interface alone and needs little memory. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String HOST = "127.0.0.1";
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerSettings() {}

    /**
     * The settings as the broker takes them. What is not set here has Kafka's default; above all, topics themselves
     * set their message sizes, up to the 100 MiB that a request may have.
     */
    static Properties of(Path data, int brokerPort, int controllerPort) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "log.dirs",
                data.toString(),
                "controller.quorum.voters",
                NODE_ID + "@" + HOST + ":" + controllerPort,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "inter.broker.listener.name",
                "PLAINTEXT",
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
                "listeners",
                "PLAINTEXT://" + HOST + ":" + brokerPort + "," + CONTROLLER_LISTENER + "://" + HOST + ":"
                        + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://" + HOST + ":" + brokerPort,
                "auto.create.topics.enable",
                "false"));
        // One node: nothing to replicate to, nobody to wait for.
        properties.putAll(Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0"));
        // What a group has read must not be forgotten while the whole system rests: ten years instead of a week.
        properties.put("offsets.retention.minutes", Integer.toString(10 * 365 * 24 * 60));
        // Fifty partitions of each internal topic would be files and heap for nothing.
        properties.putAll(Map.of(
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.num.partitions", "1",
                "log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024),
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "4"));
        return properties;
    }
}
