package org.fairway.pathway.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A check as a version of a rule applies it: asked only when it has what it needs, shown only what
 * it declares, and with its inputs written down.
 */
record Explained(Check check) implements Function<Facts, Finding> {

  @Override
  public Finding apply(Facts all) {
    Facts facts = all.only(check.inputs());
    List<Fact> missing = check.needed().stream().filter(fact -> !facts.has(fact)).toList();
    Ruling ruling = missing.isEmpty() ? check.rule(facts) : Ruling.missing(missing);
    Map<String, String> inputs = new LinkedHashMap<>();
    check.inputs().forEach(fact -> inputs.put(fact.field(), facts.shown(fact)));
    return new Finding(
        ruling.verdict(),
        inputs,
        ruling.sentence(),
        ruling.missing().stream().map(Fact::pointer).toList());
  }
}
