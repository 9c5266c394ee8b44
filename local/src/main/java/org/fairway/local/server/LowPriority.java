package org.fairway.local.server;

import java.util.List;

/** Work that may wait while anything else wants the processor. */
public final class LowPriority {
  private LowPriority() {}

  /** What to put before a command; empty where the system has no such tool. */
  public static List<String> prefix() {
    return Tools.onPath("nice") ? List.of("nice", "-n", "19") : List.of();
  }
}
