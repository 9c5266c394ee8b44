package org.fairway.platform.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Properties;
import org.fairway.local.server.Announcement;
import org.fairway.local.server.Checkout;
import org.fairway.local.server.Databases;
import org.fairway.local.server.KeycloakAdmin;
import org.fairway.local.server.TestStack;

/**
 * The servers of this test run. {@code ./fairway test} starts them once and announces them; a test
 * run on its own (from an editor) starts them itself and stops them when the JVM ends.
 */
public final class Servers {
  /** Environment variable with the path of the announcement. */
  public static final String ANNOUNCEMENT = "FAIRWAY_TEST_STACK";

  private static final int CONNECT_MILLIS = 2000;
  private static Properties properties;
  private static KeycloakAdmin keycloak;

  private Servers() {}

  private static synchronized Properties properties() {
    if (properties == null) {
      Properties announced = announced();
      properties = announced != null ? announced : own();
    }
    return properties;
  }

  private static Properties announced() {
    String given = System.getenv(ANNOUNCEMENT);
    Path file = given != null ? Path.of(given) : TestStack.announcement(directory());
    return Announcement.awaited(file).filter(Servers::answers).orElse(null);
  }

  private static boolean answers(Properties found) {
    InetSocketAddress address =
        new InetSocketAddress(
            found.getProperty("postgres.host"),
            Integer.parseInt(found.getProperty("postgres.port")));
    try (Socket socket = new Socket()) {
      socket.connect(address, CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false; // left over from a run that was killed: start our own
    }
  }

  private static Properties own() {
    TestStack stack = TestStack.start(Checkout.root(), directory());
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    return stack.properties();
  }

  private static Path directory() {
    return Checkout.home(Checkout.root()).resolve("test");
  }

  /** Below it are the logs of the servers. */
  public static Path logs() {
    String given = System.getenv(ANNOUNCEMENT);
    return given == null ? directory() : Path.of(given).toAbsolutePath().getParent();
  }

  /** A value of the announcement, for example {@code postgres.port}. */
  public static String get(String key) {
    String value = properties().getProperty(key);
    if (value == null) {
      throw new IllegalStateException("the announcement of the test servers lacks " + key);
    }
    return value;
  }

  /** Makes and drops databases. */
  public static Databases databases() {
    return new Databases(
        get("postgres.host"),
        Integer.parseInt(get("postgres.port")),
        get("postgres.user"),
        get("postgres.password"));
  }

  /**
   * Administrator of the realm {@code fairway}: one for all, since a password takes Keycloak ten
   * times as long as the client of a persona.
   */
  public static synchronized KeycloakAdmin keycloak() {
    if (keycloak == null) {
      keycloak =
          new KeycloakAdmin(
              get("keycloak.url"),
              "fairway",
              get("keycloak.admin.user"),
              get("keycloak.admin.password"));
    }
    return keycloak;
  }

  /** Address of the realm, as it stands in tokens. */
  public static String realmUrl() {
    return get("keycloak.url") + "/realms/fairway";
  }

  /** Kafka's bootstrap address. */
  public static String kafka() {
    return get("kafka.bootstrap");
  }
}
