package org.fairway.local.cli;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairway.local.server.ServerException;

/** Servers that are already there and are used in place of own ones, from the environment. */
record Existing(Optional<Postgres> postgres, Optional<String> kafka, Optional<Keycloak> keycloak) {
  private static final Pattern POSTGRES =
      Pattern.compile("(?:jdbc:)?(?:postgres(?:ql)?://)?([^:/?]+)(?::(\\d{1,5}))?(?:[/?].*)?");
  private static final int POSTGRES_PORT = 5432;

  /** A PostgreSQL server; the user must be a superuser, because roles and databases are made. */
  record Postgres(String host, int port, String user, String password) {}

  /** A Keycloak server and an administrator of its realm {@code master}. */
  record Keycloak(String url, String user, String password) {}

  /**
   * Reads {@code FAIRWAY_POSTGRES_URL}, {@code FAIRWAY_KAFKA}, {@code FAIRWAY_KEYCLOAK_URL} and so
   * on.
   */
  static Existing from(Map<String, String> environment) {
    return new Existing(
        value(environment, "FAIRWAY_POSTGRES_URL").map(url -> postgres(url, environment)),
        value(environment, "FAIRWAY_KAFKA"),
        value(environment, "FAIRWAY_KEYCLOAK_URL").map(url -> keycloak(url, environment)));
  }

  private static Postgres postgres(String url, Map<String, String> environment) {
    Matcher matcher = POSTGRES.matcher(url);
    if (!matcher.matches()) {
      throw new ServerException(
          "FAIRWAY_POSTGRES_URL is not host:port or jdbc:postgresql://host:port/: " + url);
    }
    int port = matcher.group(2) == null ? POSTGRES_PORT : Integer.parseInt(matcher.group(2));
    return new Postgres(
        matcher.group(1),
        port,
        value(environment, "FAIRWAY_POSTGRES_USER").orElse("postgres"),
        needed(environment, "FAIRWAY_POSTGRES_PASSWORD", "FAIRWAY_POSTGRES_URL"));
  }

  private static Keycloak keycloak(String url, Map<String, String> environment) {
    return new Keycloak(
        url.replaceAll("/+$", ""),
        value(environment, "FAIRWAY_KEYCLOAK_ADMIN").orElse("admin"),
        needed(environment, "FAIRWAY_KEYCLOAK_ADMIN_PASSWORD", "FAIRWAY_KEYCLOAK_URL"));
  }

  private static String needed(Map<String, String> environment, String name, String because) {
    return value(environment, name)
        .orElseThrow(
            () -> new ServerException(because + " is set, so " + name + " must be set too"));
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
  }
}
