package org.fairway.local.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fairway.local.identity.Personas;
import org.fairway.local.server.ServerException;

/**
 * {@code token PERSONA [--tenant QUA] [--scope "..."]}: prints an access token and nothing else.
 */
final class TokenCommand implements Command {
  private static final Set<String> PERSONAS =
      Set.of("coordinator", "partner", "employer", "analyst", "privacy", "integration");

  @Override
  public int run(Layout layout, List<String> given) {
    Arguments arguments = new Arguments(given, Set.of(), Set.of("--tenant", "--scope"), 1);
    String persona = arguments.word(0).orElse("");
    if (!PERSONAS.contains(persona)) {
      throw new ServerException(
          "no such persona, or none named. One of: coordinator, partner, employer, analyst, privacy, integration");
    }
    String tenant = arguments.option("--tenant").orElse("QUA").toUpperCase(Locale.ROOT);
    if (!Personas.TENANTS.contains(tenant)) {
      throw new ServerException(
          "no such tenant: " + tenant + "; there are " + String.join(", ", Personas.TENANTS));
    }
    Optional<SuiteState> state = SuiteState.read(layout.state());
    if (Leftovers.supervisor(layout).isEmpty() || state.map(SuiteState::addresses).isEmpty()) {
      throw new ServerException("the suite is not running (./fairway start)");
    }
    Wallet wallet = new Wallet(layout, state.get().addresses());
    System.out.println(wallet.token(tenant, persona, arguments.option("--scope")));
    return 0;
  }
}
