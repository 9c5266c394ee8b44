package org.fairway.metrics.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairway.platform.tenancy.Scope;

/**
 * Judges facts without telling their sender what others counted. Who is neither the organisation
 * itself nor the sender of its other facts learns that figures contradict each other, and not the
 * figures: a refusal would otherwise give away, for nothing, what disclosure control hides.
 */
final class Discretion {

  private static final String UNSAID = "does not agree with figures that another source gave";

  private Discretion() {}

  /**
   * Runs every check.
   *
   * @param others the current facts of all other sources
   */
  static FactInspection inspect(
      List<RawFact> sent,
      Source origin,
      Collection<SourcedFact> others,
      String organisation,
      Scope scope) {
    FactInspection all = FactInspection.of(sent, origin, others);
    return isKnown(others, organisation, scope)
        ? all
        : withoutFigures(all, FactInspection.of(sent, origin, List.of()));
  }

  /** Whether the caller may know facts: they are of its own organisation, or it sent them all. */
  private static boolean isKnown(Collection<SourcedFact> facts, String organisation, Scope scope) {
    String caller = scope.organisation();
    return caller.equals(organisation)
        || facts.stream().allMatch(fact -> caller.equals(fact.source().suppliedBy()));
  }

  /** Warnings that were made with these facts, in general where the caller may not know them. */
  static List<Warning> warnings(
      List<Warning> made, Collection<SourcedFact> from, String organisation, Scope scope) {
    return isKnown(from, organisation, scope)
        ? made
        : made.stream().map(w -> new Warning(w.code(), UNSAID)).distinct().toList();
  }

  /** What the facts say of each other is told in full, the rest in general. */
  private static FactInspection withoutFigures(FactInspection all, FactInspection alone) {
    Set<Flaw> own = new HashSet<>(alone.flaws());
    Set<Warning> odd = new HashSet<>(alone.warnings());
    List<Flaw> flaws = new ArrayList<>();
    for (Flaw flaw : all.flaws()) {
      flaws.add(own.contains(flaw) ? flaw : new Flaw(flaw.pointer(), flaw.code(), UNSAID));
    }
    List<Warning> warnings = new ArrayList<>();
    for (Warning warning : all.warnings()) {
      warnings.add(odd.contains(warning) ? warning : new Warning(warning.code(), UNSAID));
    }
    return new FactInspection(
        all.facts(), flaws.stream().distinct().toList(), warnings.stream().distinct().toList());
  }
}
