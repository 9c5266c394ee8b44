package org.fairway.local.cli;

/** Whether this program was told to stop, by Ctrl-C or SIGTERM. */
final class Stopping {
  private static volatile boolean asked;

  private Stopping() {}

  /** Runs the action when the program ends for whatever reason. */
  static void onEnd(String name, Runnable action) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  asked = true;
                  action.run();
                },
                name));
  }

  static boolean wasAsked() {
    return asked;
  }
}
