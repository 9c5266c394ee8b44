package org.fairway.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.fairway.local.server.Checkout;
import org.fairway.local.server.Topics;
import org.fairway.platform.privacy.MasterKeyFile;

/**
 * Gives a service under test a database and topics of its own on the run's servers, so that
 * services and runs do not hear each other. Use:
 * {@code @QuarkusTest @WithTestResource(SuiteResource.class)}.
 */
public class SuiteResource implements QuarkusTestResourceLifecycleManager {
  private String database;

  @Override
  public Map<String, String> start() {
    String service = service();
    String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    database = service + "_" + run;
    Servers.databases().create(service, database);
    String prefix = run + ".";
    createTopics(prefix);
    TestDatabase.use(service, database);
    Map<String, String> config = new HashMap<>();
    config.put("fairway.database", database);
    config.put("fairway.role-prefix", service);
    config.put("FAIRWAY_DB_HOST", Servers.get("postgres.host"));
    config.put("FAIRWAY_DB_PORT", Servers.get("postgres.port"));
    config.put("FAIRWAY_DB_APP_PASSWORD", Servers.databases().password(service + "_app"));
    config.put("FAIRWAY_DB_OWNER_PASSWORD", Servers.databases().password(service + "_owner"));
    config.put("FAIRWAY_KAFKA", Servers.kafka());
    config.put("fairway.messaging.topic-prefix", prefix);
    // Tests read in the outbox what was told, after it was sent.
    config.put("fairway.messaging.relay.erase", "");
    config.put("FAIRWAY_OIDC_URL", Servers.realmUrl());
    config.put("FAIRWAY_KEYCLOAK_URL", Servers.get("keycloak.url"));
    config.put("FAIRWAY_KEYCLOAK_PROVISIONER_SECRET", Servers.get("keycloak.provisioner.secret"));
    config.put("fairway.privacy.key-file", keyFile().toString());
    config.put("quarkus.http.test-port", "0");
    return config;
  }

  // With a test profile Quarkus calls this from another class loader than Kafka's, which looks for
  // its
  // own classes in that of the thread.
  private static void createTopics(String prefix) {
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    thread.setContextClassLoader(Topics.class.getClassLoader());
    try {
      Topics.create(Servers.kafka(), Checkout.root(), prefix);
    } finally {
      thread.setContextClassLoader(callers);
    }
  }

  private static String service() {
    Properties application = new Properties();
    try (InputStream in =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("application.properties")) {
      application.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return application.getProperty("fairway.database");
  }

  private static Path keyFile() {
    Path file = Path.of("target", "test-master-key.json").toAbsolutePath();
    if (!Files.exists(file)) {
      MasterKeyFile.create(file);
    }
    return file;
  }

  @Override
  public void stop() {
    if (database != null) {
      Servers.databases().drop(database);
    }
  }
}
