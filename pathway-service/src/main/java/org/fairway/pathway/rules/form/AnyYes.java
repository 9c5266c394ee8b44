package org.fairway.pathway.rules.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/**
 * One yes of several is enough. A yes to one of {@code unconfirmed} alone is for a person to
 * confirm.
 */
record AnyYes(Map<String, String> yes, Map<String, String> unconfirmed, String no)
    implements Check {

  static Check of(Parameters with) {
    return new AnyYes(with.map("yes"), with.map("unconfirmed"), with.text("no"));
  }

  @Override
  public List<Fact> inputs() {
    List<String> names = new ArrayList<>(yes.keySet());
    names.addAll(unconfirmed.keySet());
    return names.stream().map(Fact::named).toList();
  }

  @Override
  public List<Fact> needed() {
    return List.of();
  }

  @Override
  public Ruling rule(Facts facts) {
    for (Map.Entry<String, String> way : yes.entrySet()) {
      if (facts.answer(Fact.named(way.getKey())) == Answer.YES) {
        return Ruling.pass(way.getValue());
      }
    }
    for (Map.Entry<String, String> way : unconfirmed.entrySet()) {
      if (facts.answer(Fact.named(way.getKey())) == Answer.YES) {
        return Ruling.unknown(way.getValue());
      }
    }
    List<Fact> missing = inputs().stream().filter(f -> facts.answer(f) == Answer.UNKNOWN).toList();
    return missing.isEmpty() ? Ruling.fail(no) : Ruling.missing(missing);
  }
}
