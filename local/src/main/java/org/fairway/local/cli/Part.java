package org.fairway.local.cli;

/** A server or service that the suite runs as a process of its own. */
interface Part {
  String name();

  /** Starts it and returns when it serves. */
  void start();

  void stop();

  boolean isRunning();

  /** Port that it serves on. */
  int port();

  /** A part made of four functions. */
  static Part of(
      String name,
      int port,
      Runnable start,
      Runnable stop,
      java.util.function.BooleanSupplier running) {
    return new Part() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void start() {
        start.run();
      }

      @Override
      public void stop() {
        stop.run();
      }

      @Override
      public boolean isRunning() {
        return running.getAsBoolean();
      }

      @Override
      public int port() {
        return port;
      }
    };
  }
}
