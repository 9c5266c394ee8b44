package org.fairway.platform.privacy;

import java.nio.file.Path;
import java.util.Properties;
import org.fairway.local.server.Announcement;
import org.fairway.local.server.Checkout;
import org.fairway.local.server.Databases;
import org.fairway.local.server.PostgresServer;

/** The PostgreSQL of the test run: the announced one, or one of its own that ends with the JVM. */
final class TestPostgres {
  private static final String SHARED = "fairway.test.privacy.";

  private TestPostgres() {}

  static Databases databases() {
    return Holder.DATABASES;
  }

  static Databases.Login superuser(String database) {
    String jdbc = Holder.DATABASES.owner(PrivacyDatabase.SERVICE, database).jdbc();
    return new Databases.Login(
        jdbc,
        Holder.SERVER.getProperty("postgres.user"),
        Holder.SERVER.getProperty("postgres.password"));
  }

  private static final class Holder {
    static final Properties SERVER = server();
    static final Databases DATABASES =
        new Databases(
            SERVER.getProperty("postgres.host"),
            Integer.parseInt(SERVER.getProperty("postgres.port")),
            SERVER.getProperty("postgres.user"),
            SERVER.getProperty("postgres.password"));
  }

  /**
   * One server for all class loaders: Quarkus has its own, and a second start would end the first.
   */
  private static Properties server() {
    synchronized (System.getProperties()) {
      Properties known = known();
      if (known.isEmpty()) {
        String given = System.getenv("FAIRWAY_TEST_STACK");
        Properties server =
            given == null ? own() : Announcement.awaited(Path.of(given)).orElseThrow();
        server.forEach((name, value) -> System.setProperty(SHARED + name, value.toString()));
        known = known();
      }
      return known;
    }
  }

  private static Properties known() {
    Properties known = new Properties();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith(SHARED)) {
        known.setProperty(name.substring(SHARED.length()), System.getProperty(name));
      }
    }
    return known;
  }

  private static Properties own() {
    PostgresServer postgres =
        new PostgresServer(
            Checkout.root().resolve(".fairway/software"),
            Path.of("target/test-postgres"),
            0,
            false);
    postgres.start();
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
    Properties server = new Properties();
    server.setProperty("postgres.host", postgres.host());
    server.setProperty("postgres.port", Integer.toString(postgres.port()));
    server.setProperty("postgres.user", PostgresServer.USER);
    server.setProperty("postgres.password", postgres.password());
    return server;
  }
}
