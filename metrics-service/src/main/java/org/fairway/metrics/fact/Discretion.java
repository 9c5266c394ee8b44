package org.fairway.metrics.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.fairway.platform.tenancy.Scope;

/**
 * Judges facts without telling their sender what others counted. Who is neither the organisation
 * itself nor the sender of its other facts is judged by its own figures alone, and may not add to
 * others': that something was refused, or only warned of, because of a figure would give it away
 * for nothing.
 */
final class Discretion {

  private Discretion() {}

  /**
   * Runs every check.
   *
   * @param known the current facts of all sources, those of the sender's own name among them
   */
  static FactInspection inspect(
      List<RawFact> sent,
      Source origin,
      Collection<SourcedFact> known,
      String organisation,
      Scope scope) {
    String caller = scope.organisation();
    List<SourcedFact> others = known.stream().filter(fact -> !fact.isFrom(origin)).toList();
    List<SourcedFact> beside =
        others.stream().filter(f -> mayKnow(f, organisation, caller)).toList();
    FactInspection judged = FactInspection.of(sent, origin, beside);
    Set<String> reserved = Reserved.measures(others, organisation, caller);
    List<Flaw> flaws = new ArrayList<>(judged.flaws());
    boolean taken =
        known.stream().anyMatch(f -> f.isFrom(origin) && !mayKnow(f, organisation, caller));
    if (taken) {
      flaws.add(new Flaw("/source", "source-of-another", "another organisation uses this name"));
    }
    flaws.addAll(Reserved.flaws(sent, reserved));
    return new FactInspection(judged.facts(), List.copyOf(flaws), judged.warnings());
  }

  private static boolean mayKnow(SourcedFact fact, String organisation, String caller) {
    return caller.equals(organisation) || caller.equals(fact.source().suppliedBy());
  }

  /** Warnings that were made with these facts: none where the caller may not know one of them. */
  static List<Warning> warnings(
      List<Warning> made, Collection<SourcedFact> from, String organisation, Scope scope) {
    String caller = scope.organisation();
    return from.stream().allMatch(fact -> mayKnow(fact, organisation, caller)) ? made : List.of();
  }
}
