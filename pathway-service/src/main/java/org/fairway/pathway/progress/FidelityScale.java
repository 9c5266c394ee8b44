package org.fairway.pathway.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.rules.Assessment;
import org.fairway.pathway.rules.Evaluations;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.ItemScore;
import org.fairway.pathway.rules.Question;
import org.fairway.pathway.rules.RuleResult;
import org.fairway.pathway.rules.Verdict;
import org.fairway.pathway.support.Refusal;

/** The scale as the rules have it: all items once, and the first by the caseload. */
@ApplicationScoped
class FidelityScale {
  private static final String CASELOAD = "IPS-CASELOAD";
  private static final String ITEMS = "IPS-ITEMS";
  private static final int HIGHEST = 5;

  private final Evaluations rules;

  FidelityScale(Evaluations rules) {
    this.rules = rules;
  }

  /**
   * All scores in the order of the items, with the first by the caseload where it is left out.
   *
   * @throws Refusal kind INPUT where an item is missing or twice, or the first is another than the
   *     caseload gives, and for a day before there was the scale
   */
  List<Integer> complete(int caseload, List<ItemScore> given, LocalDate on) {
    List<ItemScore> scores = new ArrayList<>(given);
    int first = first(caseload, on);
    if (given.stream().noneMatch(score -> score.item() == 1)) {
      scores.add(new ItemScore(1, first));
    }
    for (RuleResult result : says(caseload, scores, on, Set.of(CASELOAD, ITEMS)).rules()) {
      if (result.verdict() != Verdict.PASS) {
        throw Refusal.input("/scores", code(result.rule()), result.sentence());
      }
    }
    return scores.stream()
        .sorted(java.util.Comparator.comparingInt(ItemScore::item))
        .map(ItemScore::score)
        .toList();
  }

  private static String code(String rule) {
    return rule.toLowerCase(java.util.Locale.ROOT);
  }

  /** The one score of the first item with which the rule of the caseload is content. */
  private int first(int caseload, LocalDate on) {
    return IntStream.rangeClosed(1, HIGHEST)
        .filter(
            score ->
                says(caseload, List.of(new ItemScore(1, score)), on, Set.of(CASELOAD)).verdict()
                    == Verdict.PASS)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.input(
                    "/reviewedOn", "before-scale", "There was no scale on that day to score by."));
  }

  /** What all rules of the scale say of a review. */
  Assessment says(int caseload, List<Integer> scores, LocalDate on) {
    List<ItemScore> items =
        IntStream.range(0, scores.size())
            .mapToObj(i -> new ItemScore(i + 1, scores.get(i)))
            .toList();
    return says(caseload, items, on, Set.of(CASELOAD, ITEMS, "IPS-FIDELITY"));
  }

  private Assessment says(int caseload, List<ItemScore> scores, LocalDate on, Set<String> asked) {
    Facts facts =
        Facts.none().with(Fact.ON, on).with(Fact.CASELOAD, caseload).with(Fact.SCORES, scores);
    return rules.evaluate(new Question(PathwayType.IPS_EMPLOYMENT, on, Set.of(), asked, facts));
  }
}
