package org.fairway.local.cli;

import java.util.List;
import java.util.Set;

/** The background half of {@code start --detach}; not for people. */
final class SuperviseCommand implements Command {
  @Override
  public int run(Layout layout, List<String> given) {
    new Arguments(given, Set.of(), Set.of(), 0);
    Supervisor supervisor =
        new Supervisor(layout, Existing.from(System.getenv()), new Progress(System.out));
    supervisor.start();
    supervisor.watch();
    return 0;
  }
}
