package org.fairway.local.cli;

import java.util.List;

/** {@code demo [--exit]}. */
final class DemoCommand implements Command {
  @Override
  public int run(Layout layout, List<String> given) {
    throw new org.fairway.local.server.ServerException("not yet");
  }
}
