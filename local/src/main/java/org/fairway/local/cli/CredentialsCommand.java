package org.fairway.local.cli;

import java.util.List;
import java.util.Set;

/** {@code credentials [--tenant QUA]}: what a program needs, as lines for a shell. */
final class CredentialsCommand implements Command {
  @Override
  public int run(Layout layout, List<String> given) {
    Arguments arguments = new Arguments(given, Set.of(), Set.of("--tenant"), 0);
    Credentials.of(layout, RunningSuite.tenant(arguments))
        .forEach((name, value) -> System.out.println("export " + name + "='" + value + "'"));
    return 0;
  }
}
