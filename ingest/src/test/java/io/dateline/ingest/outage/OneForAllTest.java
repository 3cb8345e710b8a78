package io.dateline.ingest.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Assignment;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.GroupSubscription;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OneForAllTest {

    private static final List<TopicPartition> ALL =
            List.of(new TopicPartition("topic", 0), new TopicPartition("topic", 1));

    private static final Cluster CLUSTER = new Cluster(
            "cluster",
            List.of(),
            ALL.stream()
                    .map(partition -> new PartitionInfo("topic", partition.partition(), null, new Node[0], new Node[0]))
                    .toList(),
            Set.of(),
            Set.of());

    private static Map<String, Assignment> assigned(Map<String, List<TopicPartition>> owned) {
        Map<String, Subscription> members = new HashMap<>();
        owned.forEach(
                (member, partitions) -> members.put(member, new Subscription(List.of("topic"), null, partitions)));
        return new OneForAll().assign(CLUSTER, new GroupSubscription(members)).groupAssignment();
    }

    @Test
    void one_member_has_all_partitions_and_the_others_none() {
        Map<String, Assignment> assigned = assigned(Map.of("a", List.of(), "b", List.of()));

        assertThat(assigned.values().stream().map(Assignment::partitions)).containsExactlyInAnyOrder(ALL, List.of());
    }

    @Test
    void who_has_them_keeps_them() {
        assertThat(assigned(Map.of("a", List.of(), "b", ALL)).get("b"))
                .extracting(Assignment::partitions)
                .isEqualTo(ALL);
    }
}
