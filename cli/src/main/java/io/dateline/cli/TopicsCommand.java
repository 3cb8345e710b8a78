package io.dateline.cli;

import io.dateline.contract.Topic;
import io.dateline.contract.TopicAdmin;
import io.dateline.contract.TopicSettings;
import io.dateline.contract.Topics;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline topics}: creates the topics that are missing, and tells of those that are not as they should be. */
@Command(
        name = "topics",
        description =
                "Creates the topics, or checks those that are there. Exit status 1: they are not as they should be.",
        mixinStandardHelpOptions = true)
final class TopicsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--check", description = "Checks alone, creates nothing.")
    private boolean checkOnly;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Of each topic; the most instances that can share the work (default: ${DEFAULT-VALUE}).",
            defaultValue = "6")
    private int partitions = 6;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            description = "Copies of each topic (default: the cluster's own default).",
            defaultValue = "" + TopicSettings.BROKER_DEFAULT)
    private int replicationFactor = TopicSettings.BROKER_DEFAULT;

    @Override
    public Integer call() {
        Topics topics;
        try {
            topics = cluster.topics().withPartitions(partitions).withReplicationFactor(replicationFactor);
        } catch (IllegalArgumentException e) {
            throw UsageException.of(e);
        }
        TopicAdmin.Report report;
        try (Admin admin = Admin.create(cluster.adminConnection())) {
            TopicAdmin topicAdmin = new TopicAdmin(admin);
            report = checkOnly ? topicAdmin.check(topics) : topicAdmin.ensure(topics);
        }
        PrintWriter out = spec.commandLine().getOut();
        for (Topic<?> topic : topics.all()) {
            String state = report.created().contains(topic.name())
                    ? "created"
                    : report.missing().contains(topic.name()) ? "missing" : "there";
            out.println(topic.name() + ": " + state);
        }
        report.differences().forEach(out::println);
        out.flush();
        return report.isAsWanted() ? 0 : 1;
    }
}
