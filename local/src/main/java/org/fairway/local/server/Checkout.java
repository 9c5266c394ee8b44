package org.fairway.local.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the checkout that this program belongs to. */
public final class Checkout {
  private Checkout() {}

  /** Environment variable with the folder for all local data. */
  public static final String HOME = "FAIRWAY_HOME";

  /**
   * The folder that holds {@code contracts} and {@code identity}: the system property {@code
   * fairway.root}, or else the nearest such folder at or above the working directory.
   *
   * @throws ServerException when there is none
   */
  public static Path root() {
    String configured = System.getProperty("fairway.root");
    if (configured != null && !configured.isBlank()) {
      return Path.of(configured).toAbsolutePath().normalize();
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("contracts/events"))
          && Files.isDirectory(folder.resolve("identity/realm"))) {
        return folder;
      }
    }
    throw new ServerException("no Fairway checkout at or above " + here);
  }

  /**
   * Where all local data lie: {@code FAIRWAY_HOME}, or else {@code .fairway} in the checkout.
   *
   * @param root of the checkout
   */
  public static Path home(Path root) {
    String given = System.getenv(HOME);
    return given == null || given.isBlank()
        ? root.resolve(".fairway")
        : Path.of(given).toAbsolutePath().normalize();
  }
}
