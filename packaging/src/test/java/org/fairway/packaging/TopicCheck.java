package org.fairway.packaging;

import static org.fairway.packaging.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.local.server.Checkout;
import org.fairway.local.server.Topics;
import org.fairway.packaging.Check.Findings;

/** The topics are those of contracts/events/topics.csv, and brokers suffice for their replicas. */
final class TopicCheck {
  private static final Set<String> LISTED = new TreeSet<>();

  static {
    for (Topics.Topic topic : Topics.listed(Checkout.root())) {
      LISTED.add(topic.name() + " " + topic.partitions() + " " + topic.retentionMillis());
    }
  }

  private TopicCheck() {}

  static void run(Manifests all, Findings findings) {
    Set<String> there = new TreeSet<>();
    int brokers = all.of("KafkaNodePool").get(0).at("/spec/replicas").asInt();
    for (JsonNode topic : all.of("KafkaTopic")) {
      JsonNode config = topic.at("/spec/config");
      there.add(
          name(topic)
              + " "
              + topic.at("/spec/partitions").asText()
              + " "
              + config.path("retention.ms").asText());
      int replicas = topic.at("/spec/replicas").asInt();
      findings.require(replicas <= brokers, name(topic) + ": more replicas than brokers");
      findings.require(
          config.has("min.insync.replicas")
              && config.path("min.insync.replicas").asInt() <= Math.max(1, replicas - 1),
          name(topic) + ": losing one broker would stop it");
    }
    findings.require(there.equals(LISTED), "topics.csv lists " + LISTED + ", k8s " + there);
  }
}
