package org.fairway.platform.testing.badinput;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fairway.platform.tenancy.Permission;
import org.fairway.platform.tenancy.PermissionTable;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.openapi.Description;

/**
 * Every operation of a service x every mistake that its description forbids: each is answered with
 * a problem document that names the place, repeats no value, and leaves nothing in the database.
 */
public final class BadInputMatrix {
  private final Map<String, Probe> probes;
  private final Description description;
  private final Supplier<Map<String, String>> rows;
  private Map<String, String> seen = Map.of();
  private int sent;

  /**
   * @param tenant whose rows are watched: that of the probes
   * @param probes one for each operation; one without owner is sent without a token
   */
  public BadInputMatrix(String tenant, Collection<Probe> probes) {
    this(
        probes.stream().map(BadInputMatrix::widened).toList(), read(), new TenantRows(tenant)::now);
  }

  /**
   * @param rows what the database holds at the moment
   */
  BadInputMatrix(
      Collection<Probe> probes, Description description, Supplier<Map<String, String>> rows) {
    this.probes =
        probes.stream()
            .collect(
                Collectors.toMap(Probe::operation, Function.identity(), (a, b) -> a, TreeMap::new));
    this.description = description;
    this.rows = rows;
  }

  /** Everything that was taken, badly refused, or left a trace; empty when all is well. */
  public List<String> violations() {
    List<String> found = new ArrayList<>();
    BadCalls calls = new BadCalls(RestAssured.port);
    seen = rows.get();
    for (Description.Operation operation : description.operations()) {
      Probe probe = probes.get(operation.id());
      if (probe == null) {
        found.add(operation.id() + ": has no probe");
      } else {
        List<Spoiled> bad = new BadRequests(description, operation, probe).all();
        List<String> left = tried(operation, probe, bad, calls, found);
        if (!left.isEmpty()) {
          // a sweep may have come in between; what is the requests' own happens again
          found.addAll(tried(operation, probe, bad, calls, new ArrayList<>()));
        }
      }
    }
    return found;
  }

  /** Requests that were sent. */
  public int sent() {
    return sent;
  }

  /**
   * Sends them all, and answers what they left behind. A look goes through every table, so one is
   * the end of an operation and the beginning of the next.
   */
  private List<String> tried(
      Description.Operation operation,
      Probe probe,
      List<Spoiled> bad,
      BadCalls calls,
      List<String> found) {
    Map<String, String> before = seen;
    for (Spoiled spoiled : bad) {
      calls.check(operation, probe, spoiled).ifPresent(found::add);
      sent++;
    }
    seen = rows.get();
    List<String> left = new ArrayList<>();
    seen.forEach(
        (table, now) -> {
          if (!now.equals(before.get(table))) {
            left.add("%s: changed %s".formatted(operation.id(), table));
          }
        });
    return left;
  }

  /** With every scope that its role can use, so that one token does for many operations. */
  private static Probe widened(Probe absolute) {
    Probe probe = relative(absolute);
    if (probe.owner() == null) {
      return probe;
    }
    String[] scopes =
        PermissionTable.load().all().stream()
            .filter(permission -> permission.roles().contains(probe.owner().role()))
            .map(Permission::scope)
            .distinct()
            .toArray(String[]::new);
    return probe.by(probe.owner().withScopes(scopes));
  }

  /** A thing's address, as its maker was told, has the host's name before the path. */
  private static Probe relative(Probe probe) {
    return new Probe(
        probe.operation(),
        probe.method(),
        probe.path().replaceFirst("^https?://[^/]+", ""),
        probe.body(),
        probe.headers(),
        probe.kind(),
        probe.marker(),
        probe.owner());
  }

  private static Description read() {
    URI address = URI.create("http://localhost:" + RestAssured.port + "/openapi?format=json");
    try (var document = address.toURL().openStream()) {
      return new Description(new ObjectMapper().readTree(document));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
