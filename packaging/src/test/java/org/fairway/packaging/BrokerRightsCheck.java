package org.fairway.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.packaging.Check.Findings;

/**
 * A service may write and read in the broker exactly what its configuration makes it write, read.
 */
final class BrokerRightsCheck {
  private static final String ROUTES = "fairway.messaging.routes.";

  private BrokerRightsCheck() {}

  static void run(Manifests all, Findings findings) {
    findings.require(
        all.names("KafkaUser").equals(new TreeSet<>(Suite.SERVICES)),
        "users of the broker: " + all.names("KafkaUser"));
    for (JsonNode user : all.of("KafkaUser")) {
      if (Suite.SERVICES.contains(Manifests.name(user))) {
        Set<String> given = given(user);
        Set<String> needed = needed(Manifests.name(user));
        findings.require(
            given.equals(needed), Manifests.name(user) + " may " + given + ", needs " + needed);
      }
    }
  }

  private static Set<String> given(JsonNode user) {
    Set<String> rights = new TreeSet<>();
    for (JsonNode acl : user.at("/spec/authorization/acls")) {
      JsonNode resource = acl.path("resource");
      for (JsonNode operation : acl.path("operations")) {
        String pattern = resource.path("patternType").asText();
        rights.add(
            operation.asText()
                + " "
                + resource.path("type").asText()
                + " "
                + resource.path("name").asText()
                + (pattern.equals("literal") ? "" : " " + pattern));
      }
    }
    return rights;
  }

  private static Set<String> needed(String service) {
    Properties properties = Suite.properties(service);
    Set<String> rights = new TreeSet<>();
    rights.add("Write topic " + properties.getProperty("fairway.messaging.topic"));
    rights.add("Write topic " + properties.getProperty("fairway.messaging.dead-letter-topic"));
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(ROUTES)) {
        rights.add("Write topic " + properties.getProperty(key));
      }
    }
    for (String topic : properties.getProperty("fairway.messaging.consume").split(",")) {
      rights.add("Read topic " + topic.trim());
    }
    // A client asks what a topic looks like before it does anything with it.
    for (String right : Set.copyOf(rights)) {
      rights.add(right.replaceFirst("^(Read|Write)", "Describe"));
    }
    rights.add("Read group " + service);
    return rights;
  }
}
