package org.fairway.pathway.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a check concluded.
 *
 * @param missing the facts that would resolve an UNKNOWN; empty where a person has to judge
 */
public record Ruling(Verdict verdict, String sentence, List<Fact> missing) {

  public static Ruling pass(String sentence) {
    return new Ruling(Verdict.PASS, sentence, List.of());
  }

  public static Ruling fail(String sentence) {
    return new Ruling(Verdict.FAIL, sentence, List.of());
  }

  public static Ruling of(boolean passes, String sentence) {
    return passes ? pass(sentence) : fail(sentence);
  }

  /** A person has to judge, or a fact has to be told more closely. */
  public static Ruling unknown(String sentence, Fact... missing) {
    return new Ruling(Verdict.UNKNOWN, sentence, List.of(missing));
  }

  /** These facts are missing. */
  public static Ruling missing(List<Fact> missing) {
    String labels = missing.stream().map(Fact::label).collect(Collectors.joining("; "));
    return new Ruling(Verdict.UNKNOWN, "Not known: " + labels + ".", List.copyOf(missing));
  }
}
