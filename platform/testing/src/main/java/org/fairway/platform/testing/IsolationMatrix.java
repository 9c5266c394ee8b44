package org.fairway.platform.testing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private final ProbeCalls calls = new ProbeCalls();

  /**
   * @param probes one for each operation that needs a token
   * @param foreignScope a scope of another service
   * @param idleScopes scopes of this service: of each probe's owner there is one among them that it
   *     does not carry
   */
  public IsolationMatrix(Collection<Probe> probes, String foreignScope, String... idleScopes) {
    this.probes =
        probes.stream()
            .collect(
                Collectors.toMap(Probe::operation, Function.identity(), (a, b) -> a, TreeMap::new));
    this.strangers =
        Strangers.of(
            foreignScope,
            List.of(idleScopes),
            probes.stream().map(Probe::owner).collect(Collectors.toSet()));
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

  /**
   * The database's part of one table, for a control arm in which that alone has a hole: the whole
   * takes seconds.
   *
   * @param table with its schema
   */
  public List<String> databaseViolations(String table) {
    return database.violations(table);
  }

  private List<String> missing() {
    return PermissionTable.load().all().stream()
        .filter(p -> p.access() == Permission.Access.TOKEN && !probes.containsKey(p.operation()))
        .map(p -> p.operation() + ": has no probe in the isolation matrix")
        .toList();
  }

  private void check(Probe probe, Attack attack, List<String> found) {
    HttpResponse<String> answer = calls.send(probe, attack.token(probe.owner(), strangers));
    boolean list = probe.kind() == Probe.Kind.LIST || probe.kind() == Probe.Kind.TENANT_LIST;
    boolean stranger = attack == Attack.OTHER_TENANT || attack == Attack.OTHER_ORGANISATION;
    if (list && stranger) {
      if (answer.statusCode() == OK && answer.body().contains(probe.marker())) {
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
              + answer.body());
    } else if (!ProbeCalls.header(answer, "Content-Type").startsWith("application/problem+json")) {
      found.add(probe.operation() + " x " + attack + ": answered without a problem document");
    }
  }

  private void ownerIsServed(Probe probe, List<String> found) {
    HttpResponse<String> answer = calls.send(probe, Tokens.of(probe.owner()));
    if (answer.statusCode() / 100 != 2) {
      found.add(probe.operation() + " x OWNER: " + answer.statusCode() + " " + answer.body());
    } else if (probe.marker() != null && !answer.body().contains(probe.marker())) {
      found.add(probe.operation() + " x OWNER: does not find its own " + probe.marker());
    } else if (probe.method().equals("GET") && !ProbeCalls.header(answer, "ETag").isEmpty()) {
      ownerIsSpared(probe, ProbeCalls.header(answer, "ETag"), found);
    }
  }

  /** Whoever has what an ETag names is not sent it again. */
  private void ownerIsSpared(Probe probe, String etag, List<String> found) {
    HttpResponse<String> again =
        calls.send(probe.header("If-None-Match", etag), Tokens.of(probe.owner()));
    if (again.statusCode() != NOT_MODIFIED || !again.body().isEmpty()) {
      found.add(probe.operation() + " x OWNER: sends again what its ETag names");
    }
  }
}
