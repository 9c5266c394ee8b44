package org.fairway.platform.messaging;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a consumer group is behind, asked of the broker: so it also holds while the consumer is
 * stuck, or is nowhere.
 */
final class GroupLag {
  private static final long LONGEST_WAIT_SECONDS = 5;

  private final Admin broker;
  private final String group;
  private final Set<String> topics;

  GroupLag(Admin broker, String group, Collection<String> topics) {
    this.broker = broker;
    this.group = group;
    this.topics = Set.copyOf(topics);
  }

  /**
   * Where a group is in a topic, its partitions together.
   *
   * @param position sum of the offsets that it has committed
   * @param behind records that it has not committed
   */
  record Place(long position, long behind) {

    private Place and(Place other) {
      return new Place(position + other.position, behind + other.behind);
    }
  }

  /**
   * Asks the broker for nothing but an answer.
   *
   * @throws ExecutionException if it refuses
   * @throws TimeoutException if it does not answer
   */
  void ask() throws ExecutionException, TimeoutException, InterruptedException {
    answer(broker.describeCluster().nodes());
  }

  /**
   * Where the group is, by topic. A group that never committed begins with the oldest record.
   *
   * @throws ExecutionException if the broker refuses
   * @throws TimeoutException if it does not answer
   */
  Map<String, Place> measure() throws ExecutionException, TimeoutException, InterruptedException {
    if (topics.isEmpty()) {
      return Map.of();
    }
    List<TopicPartition> partitions = partitions();
    Map<TopicPartition, OffsetAndMetadata> committed =
        answer(broker.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
    Map<TopicPartition, Long> begins = offsets(partitions, OffsetSpec.earliest());
    return partitions.stream()
        .collect(
            toMap(
                TopicPartition::topic,
                p -> place(committed.get(p), begins.get(p), ends.get(p)),
                Place::and));
  }

  private static Place place(OffsetAndMetadata committed, long begin, long end) {
    long position = committed == null ? begin : committed.offset();
    return new Place(position, Math.max(0, end - position));
  }

  private List<TopicPartition> partitions()
      throws ExecutionException, TimeoutException, InterruptedException {
    return answer(broker.describeTopics(topics).allTopicNames()).values().stream()
        .flatMap(
            topic ->
                topic.partitions().stream()
                    .map(one -> new TopicPartition(topic.name(), one.partition())))
        .toList();
  }

  private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, TimeoutException, InterruptedException {
    Map<TopicPartition, ListOffsetsResultInfo> found =
        answer(broker.listOffsets(partitions.stream().collect(toMap(p -> p, p -> which))).all());
    return found.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private static <T> T answer(KafkaFuture<T> question)
      throws ExecutionException, TimeoutException, InterruptedException {
    return question.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
  }
}
