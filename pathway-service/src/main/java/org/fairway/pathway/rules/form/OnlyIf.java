package org.fairway.pathway.rules.form;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/** Asks only where a fact has a value, and passes with a word why elsewhere. */
record OnlyIf(Fact fact, String is, String otherwise, Check then) implements Check {

  static Check around(Parameters parameters, Function<Parameters, Check> form) {
    Check then = form.apply(parameters);
    if (!parameters.has("onlyIf")) {
      return then;
    }
    Parameters only = parameters.below("onlyIf");
    Check check = new OnlyIf(only.fact("fact"), only.text("is"), only.text("otherwise"), then);
    only.allUsed();
    return check;
  }

  @Override
  public List<Fact> inputs() {
    return Stream.concat(Stream.of(fact), then.inputs().stream()).distinct().toList();
  }

  @Override
  public List<Fact> needed() {
    return List.of(fact);
  }

  @Override
  public Ruling rule(Facts facts) {
    if (!facts.is(fact, is)) {
      return Ruling.pass(Say.filled(otherwise, facts, List.of(fact)));
    }
    List<Fact> missing = then.needed().stream().filter(f -> !facts.has(f)).toList();
    return missing.isEmpty() ? then.rule(facts) : Ruling.missing(missing);
  }
}
