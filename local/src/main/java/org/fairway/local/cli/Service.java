package org.fairway.local.cli;

import java.util.Optional;
import java.util.stream.Stream;

/** The four services, and the ports that scripts may rely on (see {@link PortShift}). */
public enum Service {
  REFERRAL(8081),
  PATHWAY(8082),
  METRICS(8083),
  REPORTING(8084);

  private final int port;

  Service(int port) {
    this.port = port;
  }

  public int port() {
    return PortShift.of(port);
  }

  /** Name of its database and the start of its roles' names. */
  String database() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Name of its module and of its audience. */
  public String artifact() {
    return database() + "-service";
  }

  public String url() {
    return "http://localhost:" + port();
  }

  /** The service called {@code referral} or {@code referral-service}. */
  static Optional<Service> named(String name) {
    return Stream.of(values())
        .filter(service -> name.equals(service.database()) || name.equals(service.artifact()))
        .findFirst();
  }
}
