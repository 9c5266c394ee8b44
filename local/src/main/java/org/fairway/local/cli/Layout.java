package org.fairway.local.cli;

import java.nio.file.Path;
import org.fairway.local.server.Checkout;

/**
 * Where things are in a checkout.
 *
 * @param root of the checkout
 * @param data all that is local; {@code ./fairway reset} deletes it
 */
public record Layout(Path root, Path data) {
  static Layout here() {
    Path root = Checkout.root();
    return new Layout(root, Checkout.home(root));
  }

  /** Unpacked programs; kept by {@code reset} unless it is told otherwise. */
  Path software() {
    return data.resolve("software");
  }

  /** Data, log and process record of one server or service. */
  Path of(String name) {
    return data.resolve("run").resolve(name);
  }

  Path supervisorRecord() {
    return of("supervisor").resolve("process");
  }

  Path supervisorLog() {
    return of("supervisor").resolve("supervisor.log");
  }

  /** How far the running suite is, and where its parts listen. */
  Path state() {
    return of("supervisor").resolve("state.json");
  }

  /** Ahead-of-time caches of the services; some 130 MB each. */
  Path caches() {
    return data.resolve("aot");
  }

  /** Names, passwords and clients of the local personas. */
  public Path personas() {
    return data.resolve("personas.json");
  }

  Path jar(Service service) {
    return root.resolve(service.artifact()).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
