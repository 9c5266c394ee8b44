package org.fairway.local.cli;

import java.util.Locale;
import java.util.Optional;
import org.fairway.local.identity.Personas;
import org.fairway.local.server.ServerException;

/** What commands that work on a running suite have in common. */
final class RunningSuite {
  private RunningSuite() {}

  /**
   * @throws ServerException if no suite is running
   */
  static Addresses addresses(Layout layout) {
    Optional<SuiteState> state = SuiteState.read(layout.state());
    if (Leftovers.supervisor(layout).isEmpty()) {
      throw new ServerException("the suite is not running (./fairway start)");
    }
    return state
        .map(SuiteState::addresses)
        .orElseThrow(() -> new ServerException("the suite is not running (./fairway start)"));
  }

  /** The personas of the running suite. */
  static Wallet wallet(Layout layout) {
    return new Wallet(layout, addresses(layout));
  }

  /** The care system that {@code --tenant} names, or the first. */
  static String tenant(Arguments arguments) {
    String tenant = arguments.option("--tenant").orElse("QUA").toUpperCase(Locale.ROOT);
    if (!Personas.TENANTS.contains(tenant)) {
      throw new ServerException(
          "no such tenant: " + tenant + "; there are " + String.join(", ", Personas.TENANTS));
    }
    return tenant;
  }
}
