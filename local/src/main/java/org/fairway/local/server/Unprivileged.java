package org.fairway.local.server;

import java.nio.file.Path;
import java.util.List;

/**
 * How to run PostgreSQL, which refuses to run as root, when the caller is root.
 *
 * <p>First choice is an own user namespace: there the process is not root, yet its files remain the
 * caller's. Where containers forbid that, it runs as {@code nobody} with the one capability that
 * lets it reach the caller's files. An ordinary user needs neither.
 */
final class Unprivileged {
  private static final List<String> NAMESPACE = List.of("unshare", "--user");
  private static final List<String> NOBODY =
      List.of(
          "setpriv",
          "--reuid=65534",
          "--regid=65534",
          "--clear-groups",
          "--inh-caps=-all,+dac_override,+fowner,+chown",
          "--ambient-caps=-all,+dac_override,+fowner,+chown");

  private Unprivileged() {}

  /** What to put before the command; empty for an ordinary user. */
  static List<String> prefix(Path log) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    for (List<String> way : List.of(NAMESPACE, NOBODY)) {
      if (Tools.onPath(way.get(0)) && works(way, log)) {
        return way;
      }
    }
    throw new ServerException(
        "PostgreSQL does not run as root, and neither unshare nor setpriv works here: run as another user");
  }

  private static boolean works(List<String> way, Path log) {
    List<String> probe = new java.util.ArrayList<>(way);
    probe.add("true");
    return Tools.run(probe, Path.of("/"), log) == 0;
  }
}
