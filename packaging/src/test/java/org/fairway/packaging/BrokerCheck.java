package org.fairway.packaging;

import static org.fairway.packaging.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.packaging.Check.Findings;

/** The broker asks of its clients what the services are told to do, and keeps rights. */
final class BrokerCheck {
  /** The broker's own settings that the suite sets; Strimzi takes any name here. */
  private static final Set<String> SETTINGS =
      Set.of(
          "auto.create.topics.enable",
          "default.replication.factor",
          "min.insync.replicas",
          "offsets.topic.replication.factor",
          "transaction.state.log.replication.factor",
          "transaction.state.log.min.isr");

  private BrokerCheck() {}

  static void run(Manifests all, Findings findings) {
    JsonNode kafka = all.only("Kafka");
    JsonNode spec = kafka.at("/spec/kafka");
    JsonNode listener = spec.at("/listeners/0");
    String way = listener.at("/authentication/type").asText();
    findings.require(spec.path("listeners").size() == 1, "more than one listener");
    findings.require(
        listener.path("tls").asBoolean()
            && listener.path("type").asText().equals("internal")
            && way.equals("scram-sha-512")
            && spec.at("/authorization/type").asText().equals("simple"),
        "the broker lets in whoever comes");
    for (JsonNode user : all.of("KafkaUser")) {
      findings.require(
          user.at("/spec/authentication/type").asText().equals(way)
              && user.at("/spec/authorization/type").equals(spec.at("/authorization/type")),
          name(user) + " signs in in another way than the broker asks for");
    }
    JsonNode settings = all.find("ConfigMap", "fairway-settings").orElseThrow().path("data");
    told(settings, "KAFKA_SECURITY_PROTOCOL", "SASL_SSL", findings);
    told(settings, "KAFKA_SASL_MECHANISM", way.toUpperCase(Locale.ROOT), findings);
    told(settings, "KAFKA_SSL_TRUSTSTORE_TYPE", "PEM", findings);
    pools(all, spec, findings);
    findings.require(
        kafka.at("/spec/entityOperator").has("topicOperator")
            && kafka.at("/spec/entityOperator").has("userOperator"),
        "nobody makes topics or users");
  }

  private static void told(JsonNode settings, String name, String wanted, Findings findings) {
    String told = settings.path(name).asText();
    findings.require(told.equals(wanted), name + " is " + told + ", the broker wants " + wanted);
  }

  private static void pools(Manifests all, JsonNode spec, Findings findings) {
    JsonNode pool = all.only("KafkaNodePool");
    Set<String> roles = new TreeSet<>();
    pool.at("/spec/roles").forEach(role -> roles.add(role.asText()));
    findings.require(roles.equals(Set.of("broker", "controller")), "nodes are " + roles);
    findings.require(
        pool.at("/spec/storage/volumes/0/kraftMetadata").asText().equals("shared"),
        "the controllers have nowhere to write");
    findings.require(
        !pool.at("/spec/storage/volumes/0/deleteClaim").asBoolean(true),
        "the events go when the pool goes");
    JsonNode config = spec.path("config");
    Set<String> names = new TreeSet<>();
    config.fieldNames().forEachRemaining(names::add);
    findings.require(names.equals(SETTINGS), "settings of the broker: " + names);
    findings.require(
        !config.path("auto.create.topics.enable").asBoolean(true), "a misspelt topic is made");
    int brokers = pool.at("/spec/replicas").asInt();
    for (String name : SETTINGS) {
      int copies = config.path(name).asInt();
      int most = name.contains("min.") ? Math.max(1, brokers - 1) : brokers;
      findings.require(
          name.startsWith("auto.") || (copies > 0 && copies <= most),
          name + ": " + copies + ", with " + brokers + " brokers");
    }
  }
}
