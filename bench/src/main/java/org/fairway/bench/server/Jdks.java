package org.fairway.bench.server;

import java.nio.file.Path;

/** Where the programs of a JDK are. */
public final class Jdks {
  private Jdks() {}

  /** The one that runs this. */
  public static Path java() {
    return java(Path.of(System.getProperty("java.home")));
  }

  /** The one that asks a running JVM to do something. */
  public static Path jcmd() {
    return Path.of(System.getProperty("java.home"), "bin", "jcmd");
  }

  /** That of a JDK's folder. */
  public static Path java(Path home) {
    return home.resolve("bin/java");
  }
}
