package org.fairway.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.fairway.local.server.Checkout;

/** What the rest of the repository says: the truth that the packaging is held against. */
final class Suite {
  static final List<String> SERVICES =
      List.of("referral-service", "pathway-service", "metrics-service", "reporting-service");

  private static final String SHARED = "src/main/resources/META-INF/microprofile-config.properties";
  private static final String OWN = "src/main/resources/application.properties";

  private static final Map<String, String> FILES = new ConcurrentHashMap<>();
  private static final Map<String, Properties> PROPERTIES = new ConcurrentHashMap<>();
  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();
  private static final Map<String, String> POM_VALUES = new ConcurrentHashMap<>();
  private static final String POM = text("pom.xml");
  private static final String VERSION =
      POM.replaceFirst("(?s).*?<version>([^<]+)</version>.*", "$1").replace("-SNAPSHOT", "");

  private Suite() {}

  static Path file(String path) {
    return Checkout.root().resolve(path);
  }

  static String text(String path) {
    return FILES.computeIfAbsent(path, Suite::read);
  }

  private static String read(String path) {
    try {
      return Files.readString(file(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Properties of a service: its own, over what it gets from the platform. */
  static Properties properties(String service) {
    return PROPERTIES.computeIfAbsent(
        service,
        name -> {
          Properties all = new Properties();
          sources(name).forEach(path -> load(all, path));
          return all;
        });
  }

  /** The property files of a service as text, the platform's first. */
  static String propertyText(String service) {
    return TEXTS.computeIfAbsent(
        service, name -> String.join("\n", sources(name).map(Suite::text).toList()));
  }

  /** Name of a service's database; its roles and secrets are named after it. */
  static String database(String service) {
    return properties(service).getProperty("fairway.database");
  }

  /** A property of the root POM. */
  static String property(String name) {
    return POM_VALUES.computeIfAbsent(
        name, each -> POM.replaceFirst("(?s).*<" + each + ">([^<]+)</.*", "$1"));
  }

  /** The version of the suite, as images carry it. */
  static String version() {
    return VERSION;
  }

  /** Port that a service listens on unless it is told otherwise. */
  static int port(String service) {
    String port = properties(service).getProperty("quarkus.http.port");
    return Integer.parseInt(port.replaceAll("[^0-9]", ""));
  }

  private static Stream<String> sources(String service) {
    return Stream.concat(
        Stream.of("web", "tenancy", "messaging", "privacy")
            .map(jar -> "platform/" + jar + "/" + SHARED)
            .filter(path -> Files.exists(file(path))),
        Stream.of(service + "/" + OWN));
  }

  private static void load(Properties properties, String path) {
    try (var reader = Files.newBufferedReader(file(path))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
