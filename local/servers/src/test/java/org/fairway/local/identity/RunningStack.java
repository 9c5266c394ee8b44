package org.fairway.local.identity;

import java.nio.file.Path;
import java.util.Properties;
import org.fairway.local.server.Announcement;
import org.fairway.local.server.Checkout;
import org.fairway.local.server.KeycloakAdmin;
import org.fairway.local.server.Realm;
import org.fairway.local.server.TestStack;

/** The run's test stack; when none is announced, one is started for this module. */
final class RunningStack {
  private static Properties properties;

  private RunningStack() {}

  static synchronized Properties properties() {
    if (properties == null) {
      Path root = Checkout.root();
      String announced = System.getenv("FAIRWAY_TEST_STACK");
      Path file =
          announced == null ? root.resolve(".fairway/test/stack.properties") : Path.of(announced);
      properties = Announcement.awaited(file).orElseGet(() -> start(root));
    }
    return properties;
  }

  private static Properties start(Path root) {
    TestStack stack = TestStack.start(root, root.resolve(".fairway/test"));
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    return stack.properties();
  }

  static String realmUrl() {
    return properties().getProperty("keycloak.url") + "/realms/" + Realm.NAME;
  }

  static KeycloakAdmin admin() {
    Properties stack = properties();
    return new KeycloakAdmin(
        stack.getProperty("keycloak.url"),
        Realm.NAME,
        stack.getProperty("keycloak.admin.user"),
        stack.getProperty("keycloak.admin.password"));
  }
}
