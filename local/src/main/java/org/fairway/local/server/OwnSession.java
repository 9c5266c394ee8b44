package org.fairway.local.server;

import java.util.List;

/** Sessions apart from the terminal's: Ctrl-C does not reach a process in one. */
public final class OwnSession {
  private OwnSession() {}

  /** What to put before a command; empty where the system has no such tool. */
  public static List<String> prefix() {
    return Tools.onPath("setsid") ? List.of("setsid") : List.of();
  }
}
