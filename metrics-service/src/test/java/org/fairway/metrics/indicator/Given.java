package org.fairway.metrics.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Fact;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;

/** Facts of a test, and the results that come of them. */
final class Given {

  private static final Source SOURCE = new Source(Source.Kind.FACTS, "test", 1, "RNA");

  private final List<SourcedFact> facts = new ArrayList<>();

  Given count(String measure, long count, String... dimensions) {
    return fact(Fact.count(measure, map(dimensions), count));
  }

  Given decimal(String measure, String count, String... dimensions) {
    return fact(new Fact(measure, map(dimensions), new BigDecimal(count), null, null, null, null));
  }

  Given survey(String measure, String percent, long respondents, String... dimensions) {
    return fact(Fact.survey(measure, map(dimensions), new BigDecimal(percent), respondents));
  }

  Given score(String measure, String score, Long respondents, String... dimensions) {
    return fact(
        new Fact(measure, map(dimensions), null, null, respondents, new BigDecimal(score), null));
  }

  Given amount(String measure, String amount, String... dimensions) {
    return fact(new Fact(measure, map(dimensions), null, null, null, null, new BigDecimal(amount)));
  }

  Given fact(Fact fact) {
    facts.add(SourcedFact.stored(fact, SOURCE));
    return this;
  }

  List<SourcedFact> facts() {
    return facts;
  }

  FactSet set() {
    return FactSet.of(facts);
  }

  Result result(Standard standard, int year, String id) {
    return result(standard, year, id, new Given());
  }

  /** With what is known of the year before. */
  Result result(Standard standard, int year, String id, Given before) {
    Edition edition = edition(standard, year);
    return Computations.of(edition, new Years(set(), before.set()))
        .get(edition.indicator(id).orElseThrow());
  }

  static Edition edition(Standard standard, int year) {
    return Catalogue.edition(standard, new Period(year)).orElseThrow();
  }

  static Map<String, String> map(String... pairs) {
    Map<String, String> map = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
