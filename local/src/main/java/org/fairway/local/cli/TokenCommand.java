package org.fairway.local.cli;

import java.util.List;
import java.util.Set;
import org.fairway.local.server.ServerException;

/**
 * {@code token PERSONA [--tenant QUA] [--scope "..."]}: prints an access token and nothing else.
 */
final class TokenCommand implements Command {
  private static final Set<String> PERSONAS =
      Set.of("coordinator", "partner", "employer", "analyst", "privacy", "integration", "reports");

  @Override
  public int run(Layout layout, List<String> given) {
    Arguments arguments = new Arguments(given, Set.of(), Set.of("--tenant", "--scope"), 1);
    String persona = arguments.word(0).orElse("");
    if (!PERSONAS.contains(persona)) {
      throw new ServerException(
          "no such persona, or none named. One of: coordinator, partner, employer, analyst, privacy, integration, reports");
    }
    String tenant = RunningSuite.tenant(arguments);
    Wallet wallet = RunningSuite.wallet(layout);
    System.out.println(wallet.token(tenant, persona, arguments.option("--scope")));
    return 0;
  }
}
