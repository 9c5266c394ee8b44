package org.fairway.local.cli;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairway.local.server.ServerException;

/** {@code accept REFERRAL}: as the coordinator, so that an integrator's program sees it happen. */
final class AcceptCommand implements Command {
  private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

  @Override
  public int run(Layout layout, List<String> given) {
    Arguments arguments = new Arguments(given, Set.of(), Set.of("--tenant"), 1);
    String id =
        arguments
            .word(0)
            .filter(word -> ID.matcher(word).matches())
            .orElseThrow(() -> new ServerException("name the referral by its id"));
    ReferralDesk desk =
        new ReferralDesk(RunningSuite.wallet(layout), RunningSuite.tenant(arguments));
    System.out.println("The coordinator accepted " + desk.accept(id));
    return 0;
  }
}
