package org.fairway.platform.testing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every reading of a service, as its owner may do it, against the audit: each leaves an entry of
 * its own request, but those that read nobody, which leave none.
 */
public final class ReadingMatrix {
  private static final String HEADER = "X-Correlation-ID";

  private final String tenant;
  private final Map<String, Probe> readings;
  private final Set<String> unrecorded;
  private final ProbeCalls calls = new ProbeCalls();

  /**
   * @param tenant of the probes
   * @param probes of all operations; those that get or search are tried
   * @param unrecorded operations that leave no entry, each for a reason that is told where the set
   *     is made
   */
  public ReadingMatrix(String tenant, Collection<Probe> probes, Set<String> unrecorded) {
    this.tenant = tenant;
    this.readings =
        probes.stream()
            .filter(ReadingMatrix::reads)
            .collect(
                Collectors.toMap(Probe::operation, Function.identity(), (a, b) -> a, TreeMap::new));
    this.unrecorded = new TreeSet<>(unrecorded);
  }

  private static boolean reads(Probe probe) {
    return probe.method().equals("GET") || probe.path().endsWith("/search");
  }

  /**
   * What was read without an entry, left one though it reads nobody, or was not answered; and what
   * is said to be unrecorded and does not exist. Empty when all is well.
   */
  public List<String> violations() {
    List<String> found = new ArrayList<>();
    unrecorded.stream()
        .filter(operation -> !readings.containsKey(operation))
        .forEach(operation -> found.add(operation + ": is no reading"));
    readings.values().forEach(probe -> check(probe, found));
    return found;
  }

  /** Readings that must be on record. */
  public int recorded() {
    return (int) readings.keySet().stream().filter(name -> !unrecorded.contains(name)).count();
  }

  private void check(Probe probe, List<String> found) {
    // Entries are told by their request: what goes on beside leaves some too.
    String request = UUID.randomUUID().toString();
    HttpResponse<String> answer =
        calls.send(probe.header(HEADER, request), Tokens.of(probe.owner()));
    if (answer.statusCode() / 100 != 2) {
      found.add(probe.operation() + ": " + answer.statusCode() + " " + answer.body());
      return;
    }
    boolean recorded = entries(request) > 0;
    if (recorded == unrecorded.contains(probe.operation())) {
      found.add(probe.operation() + (recorded ? ": is on record" : ": is not on record"));
    }
  }

  private int entries(String request) {
    return Integer.parseInt(
        TestDatabase.value(
            "select count(*) from audit_entry where outcome = 'ALLOWED' and tenant_id = '"
                + tenant
                + "' and correlation_id = '"
                + request
                + "'"));
  }
}
