package org.fairway.pathway.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A rule in all its versions. Which version applies is decided by the date asked for, never by
 * today: a case of last year is judged by last year's rule.
 *
 * @param <F> the facts that the rule looks at
 */
public final class Rule<F> {
  private final String id;
  private final List<Version<F>> versions;

  private Rule(String id, List<Version<F>> versions) {
    this.id = id;
    this.versions = List.copyOf(versions);
  }

  /**
   * A rule of these versions.
   *
   * @throws IllegalArgumentException when two of them hold on the same day
   */
  static <F> Rule<F> of(String id, List<Version<F>> versions) {
    List<Version<F>> inOrder =
        versions.stream().sorted(Comparator.comparing(Version::from)).toList();
    for (int i = 1; i < inOrder.size(); i++) {
      if (inOrder.get(i - 1).holds(inOrder.get(i).from())) {
        throw new IllegalArgumentException(
            id + " has two versions that hold on " + inOrder.get(i).from() + ".");
      }
    }
    return new Rule<>(id, inOrder);
  }

  /** Without looking at overlaps: for the test that shows what they would do. */
  static <F> Rule<F> unchecked(String id, List<Version<F>> versions) {
    return new Rule<>(id, versions);
  }

  public String id() {
    return id;
  }

  /** Its versions, oldest first. */
  public List<Version<F>> versions() {
    return versions;
  }

  /** The version that holds on a day. */
  public Optional<Version<F>> on(LocalDate date) {
    return versions.stream().filter(version -> version.holds(date)).findFirst();
  }

  /** The version that was applied before, by the date that a result named. */
  public Optional<Version<F>> version(LocalDate from) {
    return versions.stream().filter(version -> version.from().equals(from)).findFirst();
  }

  /** Applies the version that holds on {@code date}; UNKNOWN when the rule did not exist yet. */
  public RuleResult evaluate(F facts, LocalDate date) {
    return on(date).map(version -> apply(version, facts)).orElseGet(() -> none(date));
  }

  RuleResult apply(Version<F> version, F facts) {
    Finding finding = version.check().apply(facts);
    return new RuleResult(
        id,
        version.from(),
        version.told(),
        finding.inputs(),
        finding.verdict(),
        finding.sentence(),
        finding.missing());
  }

  private RuleResult none(LocalDate date) {
    String sentence = "No version of this rule held on " + date + ".";
    return new RuleResult(id, null, null, Map.of(), Verdict.UNKNOWN, sentence, List.of());
  }

  /** The same rule with its versions changed. */
  Rule<F> with(UnaryOperator<List<Version<F>>> change) {
    return of(id, change.apply(versions));
  }

  /**
   * One version.
   *
   * @param from the first day on which it holds
   * @param to the last day on which it holds; null while no end is known
   * @param source where it is written
   * @param weak the source was weak: to be confirmed before anything hangs on it
   * @param check what it checks
   */
  public record Version<F>(
      LocalDate from, LocalDate to, String source, boolean weak, Function<F, Finding> check) {

    public Version {
      if (to != null && to.isBefore(from)) {
        throw new IllegalArgumentException("A version ends on " + to + ", before it begins.");
      }
    }

    boolean holds(LocalDate date) {
      return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    /** The source as an answer tells it: whoever acts on a weak one is to know that. */
    String told() {
      return weak ? source + " (weak source: confirm with the publisher)" : source;
    }
  }
}
