package org.fairway.pathway.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A rule in all its versions. Which version applies is decided by the date asked for, never by
 * today: a case of last year is judged by last year's rule.
 *
 * @param <F> the facts that the rule looks at
 */
public final class Rule<F> {
  private final String id;
  private final NavigableMap<LocalDate, Version<F>> versions = new TreeMap<>();

  private Rule(String id, List<Version<F>> versions) {
    this.id = id;
    for (Version<F> version : versions) {
      if (this.versions.put(version.from(), version) != null) {
        throw new IllegalArgumentException(id + " has two versions from " + version.from());
      }
    }
  }

  static <F> Rule<F> of(String id, List<Version<F>> versions) {
    return new Rule<>(id, versions);
  }

  static <F> Version<F> since(String date, String source, Function<F, Finding> check) {
    return new Version<>(LocalDate.parse(date), source, check);
  }

  public String id() {
    return id;
  }

  /** Applies the version that holds on {@code date}; UNKNOWN when the rule did not exist yet. */
  public RuleResult evaluate(F facts, LocalDate date) {
    Map.Entry<LocalDate, Version<F>> held = versions.floorEntry(date);
    if (held == null) {
      String sentence = "No version of this rule held on " + date + ".";
      return new RuleResult(id, null, null, Map.of(), Verdict.UNKNOWN, sentence);
    }
    Version<F> version = held.getValue();
    Finding finding = version.check().apply(facts);
    return new RuleResult(
        id,
        version.from(),
        version.source(),
        finding.inputs(),
        finding.verdict(),
        finding.sentence());
  }

  /** One version: the first day it holds, where it is written, and what it checks. */
  record Version<F>(LocalDate from, String source, Function<F, Finding> check) {}
}
