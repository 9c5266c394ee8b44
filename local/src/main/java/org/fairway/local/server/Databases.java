package org.fairway.local.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes databases and roles on a PostgreSQL server, again and again without harm.
 *
 * <p>Each service has {@code <service>_owner}, who owns the database and migrates it, and {@code
 * <service>_app}, who may connect and use the schema and gets rights on a table only from the
 * migration that makes it. Neither is a superuser nor passes row-level security. Passwords follow
 * from the superuser's, so that every process that knows the one can work out the others; they are
 * for one machine and no deployment uses them.
 */
public final class Databases {
  /** The services with a database. */
  public static final List<String> SERVICES =
      List.of("referral", "pathway", "metrics", "reporting");

  /** May read equality monitoring; the app role of referral must step into it on purpose. */
  public static final String EQUALITY_ROLE = "referral_equality";

  /** As {@link #EQUALITY_ROLE}, for criminal-offence data. */
  public static final String OFFENCE_ROLE = "referral_offence";

  private static final String IDENTIFIER = "[a-z][a-z0-9_]{0,62}";
  private static final long LOCK = 0x66616972776179L; // one maker at a time, over all processes

  private final String address;
  private final String superuser;
  private final String superuserPassword;

  /** Where and as whom to connect: JDBC address, user and password. */
  public record Login(String jdbc, String user, String password) {
    @Override
    public String toString() {
      return "Login[" + jdbc + ", " + user + "]";
    }
  }

  /**
   * @param host of the server
   * @param superuser who may create roles and databases
   */
  public Databases(String host, int port, String superuser, String superuserPassword) {
    this.address = "jdbc:postgresql://" + host + ":" + port + "/";
    this.superuser = superuser;
    this.superuserPassword = superuserPassword;
  }

  /** Makes the databases of all services, each under its own name. */
  public void createServices() {
    SERVICES.forEach(service -> create(service, service));
  }

  /** Makes Keycloak's database and role and says how to log in. */
  public Login keycloak() {
    inLock(
        connection -> {
          role(connection, "keycloak", "LOGIN");
          database(connection, "keycloak", "keycloak");
        });
    return new Login(address + "keycloak", "keycloak", password("keycloak"));
  }

  /**
   * Makes a database of a service under any name, with the service's roles.
   *
   * @return the owner's login
   */
  public Login create(String service, String database) {
    check(service);
    check(database);
    String owner = service + "_owner";
    String app = service + "_app";
    inLock(
        connection -> {
          role(connection, owner, "LOGIN");
          role(connection, app, "LOGIN NOINHERIT");
          if (service.equals("referral")) {
            for (String room : List.of(EQUALITY_ROLE, OFFENCE_ROLE)) {
              role(connection, room, "NOLOGIN");
              execute(connection, "grant %s to %s".formatted(room, app));
            }
          }
          database(connection, database, owner);
          execute(connection, "grant connect on database %s to %s".formatted(database, app));
        });
    inDatabase(
        database, connection -> execute(connection, "grant usage on schema public to " + app));
    return owner(service, database);
  }

  /** Removes a database and ends its connections; an absent one is no error. */
  public void drop(String database) {
    check(database);
    inLock(c -> execute(c, "drop database if exists %s with (force)".formatted(database)));
  }

  /** Login of the role that owns and migrates the database. */
  public Login owner(String service, String database) {
    return new Login(address + database, service + "_owner", password(service + "_owner"));
  }

  /** Login of the role that the service works with. */
  public Login app(String service, String database) {
    return new Login(address + database, service + "_app", password(service + "_app"));
  }

  /** Password of a role. */
  public String password(String role) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              ("fairway " + superuserPassword).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] bytes = mac.doFinal(role.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void role(Connection connection, String role, String attributes) throws SQLException {
    String verb =
        exists(connection, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
    execute(
        connection,
        "%s role %s %s nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%s'"
            .formatted(verb, role, attributes, password(role)));
  }

  private static void database(Connection connection, String name, String owner)
      throws SQLException {
    if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
      execute(connection, "create database %s owner %s".formatted(name, owner));
    }
    execute(connection, "revoke all on database %s from public".formatted(name));
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet result = statement.executeQuery()) {
        return result.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void check(String identifier) {
    if (!identifier.matches(IDENTIFIER)) {
      throw new IllegalArgumentException("not a plain lower-case name: " + identifier);
    }
  }

  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  /** CREATE DATABASE cannot run in a transaction, so the lock is the session's. */
  private void inLock(Work work) {
    inDatabase(
        "postgres",
        connection -> {
          execute(connection, "select pg_advisory_lock(" + LOCK + ")");
          work.on(connection);
        });
  }

  private void inDatabase(String database, Work work) {
    try (Connection c =
        DriverManager.getConnection(address + database, superuser, superuserPassword)) {
      work.on(c);
    } catch (SQLException e) {
      throw new ServerException("PostgreSQL at " + address + database + ": " + e.getMessage(), e);
    }
  }
}
