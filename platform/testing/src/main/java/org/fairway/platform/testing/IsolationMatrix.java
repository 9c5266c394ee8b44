package org.fairway.platform.testing;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairway.platform.tenancy.Permission;
import org.fairway.platform.tenancy.PermissionTable;

/**
 * Every operation of a service x every way of calling it that must not work, over HTTP; then every
 * table x every stranger, inside the database. Both walls are tried, each by itself.
 */
public final class IsolationMatrix {
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private final Map<String, Probe> probes;
  private final Strangers strangers;
  private final DatabaseMatrix database;

  /**
   * @param probes one for each operation that needs a token
   * @param foreignScope a scope of another service
   * @param idleScope a scope of this service that no probe's owner carries
   */
  public IsolationMatrix(Collection<Probe> probes, String foreignScope, String idleScope) {
    this.probes =
        probes.stream()
            .collect(
                Collectors.toMap(Probe::operation, Function.identity(), (a, b) -> a, TreeMap::new));
    this.strangers =
        Strangers.of(
            foreignScope, idleScope, probes.stream().map(Probe::owner).collect(Collectors.toSet()));
    this.database = new DatabaseMatrix(Tokens.newTenant()); // one without any row
  }

  /**
   * Everything that got through or was answered otherwise than the rule says; empty when both walls
   * hold.
   */
  public List<String> violations() {
    List<String> found = new ArrayList<>(missing());
    probes
        .values()
        .forEach(probe -> Attack.on(probe).forEach(attack -> check(probe, attack, found)));
    found.addAll(database.violations());
    probes.values().forEach(probe -> ownerIsServed(probe, found));
    return found;
  }

  /** The database's part alone. */
  public List<String> databaseViolations() {
    return database.violations();
  }

  private List<String> missing() {
    return PermissionTable.load().all().stream()
        .filter(p -> p.access() == Permission.Access.TOKEN && !probes.containsKey(p.operation()))
        .map(p -> p.operation() + ": has no probe in the isolation matrix")
        .toList();
  }

  private void check(Probe probe, Attack attack, List<String> found) {
    Response answer = send(probe, attack.token(probe.owner(), strangers));
    boolean list = probe.kind() == Probe.Kind.LIST || probe.kind() == Probe.Kind.TENANT_LIST;
    boolean stranger = attack == Attack.OTHER_TENANT || attack == Attack.OTHER_ORGANISATION;
    if (list && stranger) {
      if (answer.statusCode() == OK && answer.asString().contains(probe.marker())) {
        found.add(probe.operation() + " x " + attack + ": the list shows what is another's");
      } else if (answer.statusCode() >= 500) {
        found.add(probe.operation() + " x " + attack + ": " + answer.statusCode());
      }
      return;
    }
    if (answer.statusCode() != attack.status()) {
      found.add(
          probe.operation()
              + " x "
              + attack
              + ": "
              + answer.statusCode()
              + " instead of "
              + attack.status()
              + " "
              + answer.asString());
    } else if (!answer.contentType().startsWith("application/problem+json")) {
      found.add(probe.operation() + " x " + attack + ": answered without a problem document");
    }
  }

  private void ownerIsServed(Probe probe, List<String> found) {
    Response answer = send(probe, Tokens.of(probe.owner()));
    if (answer.statusCode() / 100 != 2) {
      found.add(probe.operation() + " x OWNER: " + answer.statusCode() + " " + answer.asString());
    } else if (probe.marker() != null && !answer.asString().contains(probe.marker())) {
      found.add(probe.operation() + " x OWNER: does not find its own " + probe.marker());
    } else if (probe.method().equals("GET") && answer.header("ETag") != null) {
      ownerIsSpared(probe, answer.header("ETag"), found);
    }
  }

  /** Whoever has what an ETag names is not sent it again. */
  private static void ownerIsSpared(Probe probe, String etag, List<String> found) {
    Response again = send(probe.header("If-None-Match", etag), Tokens.of(probe.owner()));
    if (again.statusCode() != NOT_MODIFIED || !again.asString().isEmpty()) {
      found.add(probe.operation() + " x OWNER: sends again what its ETag names");
    }
  }

  private static Response send(Probe probe, String token) {
    RequestSpecification request = RestAssured.given().urlEncodingEnabled(false);
    if (token != null) {
      request.auth().oauth2(token);
    }
    if (probe.body() != null) {
      request
          .contentType(probe.headers().getOrDefault("Content-Type", "application/json"))
          .body(probe.body());
    }
    if (probe.method().equals("POST") && !probe.headers().containsKey("Idempotency-Key")) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    probe
        .headers()
        .forEach(
            (name, value) -> {
              if (!name.equals("Content-Type")) {
                request.header(name, value);
              }
            });
    return request.request(probe.method(), probe.path());
  }
}
