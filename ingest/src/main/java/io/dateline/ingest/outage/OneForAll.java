package io.dateline.ingest.outage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.TopicPartition;

/**
 * Gives all partitions to one member of the group: counts of an outlet, whose articles are in all partitions, must stand in one
 * place. The others wait.
 */
public final class OneForAll implements ConsumerPartitionAssignor {

    /** Called by Kafka. */
    public OneForAll() {}

    @Override
    public String name() {
        return "dateline-one-for-all";
    }

    @Override
    public GroupAssignment assign(Cluster cluster, GroupSubscription subscriptions) {
        Map<String, Subscription> members = new TreeMap<>(subscriptions.groupSubscription());
        // Who works goes on working: a change costs a reading of the whole memory.
        String chosen = members.entrySet().stream()
                .filter(member -> !member.getValue().ownedPartitions().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> members.keySet().iterator().next());
        List<TopicPartition> all = members.values().stream()
                .flatMap(member -> member.topics().stream())
                .distinct()
                .flatMap(topic -> cluster.partitionsForTopic(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        return new GroupAssignment(members.keySet().stream()
                .collect(Collectors.toMap(
                        member -> member, member -> new Assignment(member.equals(chosen) ? all : List.of()))));
    }
}
