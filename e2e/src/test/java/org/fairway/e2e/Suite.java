package org.fairway.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairway.local.server.Checkout;
import org.fairway.local.server.Databases;
import org.fairway.local.server.KafkaServer;
import org.fairway.local.server.Ports;
import org.fairway.local.server.Topics;
import org.fairway.platform.privacy.MasterKeyFile;
import org.fairway.platform.testing.Servers;

/**
 * The four services, started once for all tests of this module, with databases and a broker of
 * their own, so that a test may stop it. Their traces go to a collector in this JVM.
 */
final class Suite {
  private static Suite running;

  private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
  private boolean started;
  private final Map<String, ServiceProcess> services = new LinkedHashMap<>();

  private final OtlpReceiver traces = new OtlpReceiver();
  private final KafkaServer broker =
      new KafkaServer(Path.of("target", "kafka-" + run).toAbsolutePath(), 0);

  private Suite() {
    broker.start();
    Topics.create(kafka(), Checkout.root(), prefix());
    Map<String, Integer> ports = new LinkedHashMap<>();
    Databases.SERVICES.forEach(s -> ports.put(s, Ports.orFree(0)));
    Databases.SERVICES.forEach(s -> services.put(s, prepare(s, ports)));
  }

  static synchronized Suite get() {
    if (running == null) {
      running = new Suite();
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
      running.start();
    }
    if (!running.started) {
      throw new IllegalStateException(
          "the suite did not start; the first test of this run says why");
    }
    return running;
  }

  private void start() {
    services.values().forEach(ServiceProcess::launch);
    services.values().forEach(ServiceProcess::awaitReady);
    started = true;
  }

  String referral() {
    return service("referral").url();
  }

  String pathway() {
    return service("pathway").url();
  }

  String metrics() {
    return service("metrics").url();
  }

  String reporting() {
    return service("reporting").url();
  }

  List<String> all() {
    return services.values().stream().map(ServiceProcess::url).toList();
  }

  ServiceProcess service(String name) {
    return services.get(name);
  }

  /** The broker that these services share with nobody. */
  KafkaServer broker() {
    return broker;
  }

  /** The broker's address. */
  String kafka() {
    return broker.bootstrap();
  }

  /** What the services tell of their work. */
  OtlpReceiver traces() {
    return traces;
  }

  /** Before the names of this run's topics. */
  String prefix() {
    return run + ".";
  }

  String database(String service) {
    return service + "_e2e_" + run;
  }

  /** With this and the database, everything that is sealed can be read. */
  Path keyFile(String service) {
    return Path.of("target", service + "-" + run + "-key.json").toAbsolutePath();
  }

  private ServiceProcess prepare(String service, Map<String, Integer> ports) {
    Databases databases = Servers.databases();
    databases.create(service, database(service));
    Path key = keyFile(service);
    try {
      Files.createDirectories(key.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    MasterKeyFile.create(key);
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", ports.get(service).toString());
    environment.put("FAIRWAY_DATABASE", database(service));
    environment.put("FAIRWAY_ROLE_PREFIX", service);
    environment.put("FAIRWAY_MESSAGING_TOPIC_PREFIX", prefix());
    environment.put("FAIRWAY_DB_HOST", Servers.get("postgres.host"));
    environment.put("FAIRWAY_DB_PORT", Servers.get("postgres.port"));
    environment.put("FAIRWAY_DB_OWNER_PASSWORD", databases.password(service + "_owner"));
    environment.put("FAIRWAY_DB_APP_PASSWORD", databases.password(service + "_app"));
    environment.put("FAIRWAY_KAFKA", kafka());
    environment.put("FAIRWAY_OTLP_ENDPOINT", traces.url());
    environment.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
    environment.put("FAIRWAY_METRICS_LOST_AFTER", "3s");
    environment.put("FAIRWAY_WATCH_EVERY", "1s");
    environment.put("FAIRWAY_MESSAGING_RETRY_LONGEST", "1s");
    // Nobody may wait for an acknowledgement here, so that a test need not wait for days.
    environment.put("FAIRWAY_REFERRAL_ACKNOWLEDGE_WORKING_DAYS", "0");
    environment.put("FAIRWAY_OIDC_URL", Servers.realmUrl());
    environment.put("FAIRWAY_KEYCLOAK_URL", Servers.get("keycloak.url"));
    environment.put(
        "FAIRWAY_KEYCLOAK_PROVISIONER_SECRET", Servers.get("keycloak.provisioner.secret"));
    environment.put("FAIRWAY_PRIVACY_KEY_FILE", key.toString());
    environment.put("FAIRWAY_METRICS_URL", "http://localhost:" + ports.get("metrics"));
    for (String asked : List.of("pathway", "metrics", "reporting")) {
      environment.put(
          "FAIRWAY_SUBJECTS_" + asked.toUpperCase(java.util.Locale.ROOT) + "_URL",
          "http://localhost:" + ports.get(asked));
    }
    environment.put("FAIRWAY_TEMPORARY_PASSWORDS", "false");
    environment.put("FAIRWAY_WEB_REHEARSALS", "true");
    environment.put("FAIRWAY_WEBHOOKS_LOCAL_TARGETS", "true");
    return new ServiceProcess(service + "-service", ports.get(service), environment);
  }

  private void close() {
    services.values().forEach(ServiceProcess::stop);
    broker.stop();
    traces.close();
    services.keySet().forEach(s -> Servers.databases().drop(database(s)));
  }
}
