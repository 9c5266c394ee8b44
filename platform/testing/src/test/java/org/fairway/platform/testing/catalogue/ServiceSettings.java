package org.fairway.platform.testing.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** What a service's application.properties says of the events it tells and hears. */
record ServiceSettings(String service, Properties properties) {
  private static final String PREFIX = "fairway.messaging.";

  static List<ServiceSettings> all(Path root) {
    return Stream.of("referral-service", "pathway-service", "metrics-service", "reporting-service")
        .map(s -> new ServiceSettings(s, read(root.resolve(s))))
        .toList();
  }

  private static Properties read(Path service) {
    Properties properties = new Properties();
    try (Reader in =
        Files.newBufferedReader(service.resolve("src/main/resources/application.properties"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  boolean consumes(String topic) {
    String topics = properties.getProperty(PREFIX + "consume", "");
    return Arrays.asList(topics.split("\\s*,\\s*")).contains(topic);
  }

  String topicOf(String type) {
    return byPrefix("routes", type, properties.getProperty(PREFIX + "topic"));
  }

  String classificationOf(String type) {
    return byPrefix(
        "classifications", type, properties.getProperty(PREFIX + "classification", "pseudonymous"));
  }

  private String byPrefix(String table, String type, String otherwise) {
    return properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith(PREFIX + table + "."))
        .filter(
            name ->
                type.startsWith(name.substring((PREFIX + table + ".").length()).replace("\"", "")))
        .map(properties::getProperty)
        .findFirst()
        .orElse(otherwise);
  }
}
