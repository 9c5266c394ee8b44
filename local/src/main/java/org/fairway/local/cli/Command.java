package org.fairway.local.cli;

import java.util.List;

/** One command of {@code ./fairway}. */
interface Command {
  /**
   * Runs it.
   *
   * @param arguments what stands after its name
   * @return the exit code
   * @throws org.fairway.local.server.ServerException with one line for the person who called
   */
  int run(Layout layout, List<String> arguments);
}
