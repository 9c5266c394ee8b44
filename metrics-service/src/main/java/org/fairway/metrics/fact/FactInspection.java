package org.fairway.metrics.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges facts that were sent against themselves and against what other sources of the same
 * organisation and period already say. Lists every flaw, not the first.
 *
 * @param facts the facts in canonical form, in the order sent; meaningless when there are flaws
 * @param flaws why they cannot be taken
 * @param warnings what is odd about them
 */
public record FactInspection(List<Fact> facts, List<Flaw> flaws, List<Warning> warnings) {

  /** Runs every check. {@code others} are the current facts of all other sources. */
  public static FactInspection of(
      List<RawFact> sent, Source source, Collection<SourcedFact> others) {
    Intake intake = new Intake(sent);
    List<Flaw> flaws = new ArrayList<>();
    List<SourcedFact> checked = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      int index = i;
      FactCheck check = new FactCheck(index, intake.facts().get(index));
      check.check().ifPresent(fact -> checked.add(new SourcedFact(fact, source, index)));
      flaws.addAll(check.flaws());
    }
    OneGroup answers = new OneGroup(checked, sent);
    List<SourcedFact> facts = answers.facts();
    flaws.addAll(repeats(facts, others));
    List<Warning> warnings = new ArrayList<>(intake.warnings());
    warnings.addAll(answers.warnings());
    if (flaws.isEmpty()) {
      together(facts, others, flaws, warnings);
    }
    List<Fact> plain = facts.stream().map(SourcedFact::fact).toList();
    warnings.addAll(Oddities.of(plain));
    return new FactInspection(plain, List.copyOf(flaws), List.copyOf(warnings));
  }

  private static void together(
      List<SourcedFact> facts,
      Collection<SourcedFact> others,
      List<Flaw> flaws,
      List<Warning> warnings) {
    List<SourcedFact> all = new ArrayList<>(others);
    all.addAll(facts);
    FactSet set = FactSet.of(all);
    LayerCheck layers = new LayerCheck(set);
    layers.run();
    LimitCheck limits = new LimitCheck(set);
    limits.run();
    flaws.addAll(layers.flaws());
    flaws.addAll(limits.flaws());
    warnings.addAll(layers.warnings());
    warnings.addAll(Gaps.in(set));
  }

  private static List<Flaw> repeats(List<SourcedFact> facts, Collection<SourcedFact> others) {
    List<Flaw> flaws = new ArrayList<>();
    Map<String, SourcedFact> seen = new HashMap<>();
    others.stream()
        .filter(fact -> !OwnSides.isDerived(fact))
        .forEach(fact -> seen.put(cell(fact), fact));
    for (SourcedFact fact : facts) {
      Optional<SourcedFact> before = Optional.ofNullable(seen.put(cell(fact), fact));
      before.flatMap(old -> repeat(fact, old)).ifPresent(flaws::add);
    }
    return flaws;
  }

  private static Optional<Flaw> repeat(SourcedFact fact, SourcedFact old) {
    String at = "/facts/" + fact.index();
    if (old.isNew()) {
      return Optional.of(
          new Flaw(at, "duplicate", "the same measure and group as /facts/" + old.index()));
    }
    return differing(fact.fact(), old.fact())
        .map(
            figure ->
                new Flaw(
                    at + "/" + figure,
                    "source-conflict",
                    "source '" + old.source().name() + "' says otherwise"));
  }

  /** The figure that two facts about the same group do not agree on, by its name. */
  private static Optional<String> differing(Fact one, Fact other) {
    if (!equal(one.count(), other.count())) {
      return Optional.of("count");
    }
    if (!equal(one.amount(), other.amount())) {
      return Optional.of("amount");
    }
    if (!equal(one.percent(), other.percent())) {
      return Optional.of("percent");
    }
    return equal(one.score(), other.score()) ? Optional.empty() : Optional.of("score");
  }

  private static boolean equal(java.math.BigDecimal one, java.math.BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }

  private static String cell(SourcedFact fact) {
    return fact.fact().measure() + fact.fact().dimensions();
  }
}
