package org.fairway.pathway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fairway.pathway.programme.PathwayType;

class TLevelTest {
  private static final LocalDate ON = LocalDate.of(2026, 6, 30);
  private static final Set<String> OF_HOURS =
      Set.of("TL-HOURS", "TL-WORK-TASTER", "TL-TEAM-PROJECT", "TL-SIMULATED", "TL-REMOTE");

  @Example
  void aThirdOfThePlacementMayBeSimulatedAndNoHourMore() {
    assertThat(breaches("THERAPY_TEAMS", "EMPLOYER_SITE:210@A,SIMULATED:105")).isEmpty();
    assertThat(breaches("THERAPY_TEAMS", "EMPLOYER_SITE:209@A,SIMULATED:106"))
        .containsExactlyInAnyOrder("TL-HOURS", "TL-SIMULATED");
  }

  @Example
  void aFifthMayBeRemoteAndHalfOnDigital() {
    assertThat(breaches("THERAPY_TEAMS", "EMPLOYER_SITE:252@A,REMOTE:63@A")).isEmpty();
    assertThat(breaches("THERAPY_TEAMS", "EMPLOYER_SITE:251@A,REMOTE:64@A"))
        .containsExactlyInAnyOrder("TL-HOURS", "TL-REMOTE");
    assertThat(breaches("DIGITAL", "EMPLOYER_SITE:158@A,REMOTE:157@A")).isEmpty();
    assertThat(breaches("DIGITAL", "EMPLOYER_SITE:157@A,REMOTE:158@A"))
        .containsExactlyInAnyOrder("TL-HOURS", "TL-REMOTE");
  }

  @Example
  void everyBreachIsToldAtOnce() {
    assertThat(
            breaches(
                "THERAPY_TEAMS",
                "SIMULATED:106,REMOTE:64@A,SMALL_TEAM_PROJECT:106@B,WORK_TASTER:36@C,EMPLOYER_SITE:2@D"))
        .containsExactlyInAnyOrder(
            "TL-HOURS",
            "TL-SIMULATED",
            "TL-REMOTE",
            "TL-TEAM-PROJECT",
            "TL-WORK-TASTER",
            "TL-EMPLOYERS")
        .hasSize(6);
  }

  @Example
  void threeEmployersAreOneTooMany() {
    assertThat(
            breaches(
                "THERAPY_TEAMS", "EMPLOYER_SITE:105@A,EMPLOYER_SITE:105@B,EMPLOYER_SITE:105@C"))
        .containsExactly("TL-EMPLOYERS");
  }

  /**
   * What exactly holds: with the same employers, the rules of hours taken together never go from
   * FAIL to PASS when hours are removed. One cap alone can: who removes simulated hours mends that
   * cap and then lacks hours. And whose third employer is removed altogether mends that rule.
   */
  @Property(tries = 500)
  void removingHoursNeverTurnsABreachIntoAPass(
      @ForAll("ledgers") List<HoursLine> ledger,
      @ForAll("specialisms") Specialism specialism,
      @ForAll("shares") List<Integer> kept) {
    // Given
    List<HoursLine> fewer = new ArrayList<>();
    for (int i = 0; i < ledger.size(); i++) {
      HoursLine line = ledger.get(i);
      BigDecimal left =
          line.hours().multiply(BigDecimal.valueOf(kept.get(i % kept.size()))).movePointLeft(2);
      fewer.add(new HoursLine(line.mode(), left, line.employer()));
    }

    // When
    Verdict before = ofHours(ledger, specialism);
    Verdict after = ofHours(fewer, specialism);

    // Then
    if (before == Verdict.FAIL) {
      assertThat(after).isEqualTo(Verdict.FAIL);
    }
  }

  /** Shows that the property above is about something: both verdicts occur, and hours matter. */
  @Example
  void controlArmAddingHoursMendsABreach() {
    assertThat(breaches("THERAPY_TEAMS", "EMPLOYER_SITE:209@A,SIMULATED:106")).isNotEmpty();
    assertThat(breaches("THERAPY_TEAMS", "EMPLOYER_SITE:210@A,SIMULATED:106")).isEmpty();
    assertThat(breaches("THERAPY_TEAMS", "EMPLOYER_SITE:209@A,SIMULATED:105"))
        .containsExactly("TL-HOURS");
  }

  @Property(tries = 300)
  void theModesSumToTheTotal(
      @ForAll("ledgers") List<HoursLine> ledger, @ForAll("specialisms") Specialism specialism) {
    // Given
    BigDecimal total =
        ledger.stream()
            .filter(line -> line.mode() != PlacementMode.CLASSROOM)
            .map(HoursLine::hours)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal byMode = BigDecimal.ZERO;
    for (PlacementMode mode : PlacementMode.values()) {
      List<HoursLine> ofMode = ledger.stream().filter(line -> line.mode() == mode).toList();
      byMode = byMode.add(hoursSaid(ofMode, specialism));
    }

    // Then
    assertThat(hoursSaid(ledger, specialism)).isEqualByComparingTo(total);
    assertThat(byMode).isEqualByComparingTo(total);
  }

  @Property(tries = 200)
  void onePlacementOnSiteIsEnoughExactlyFromItsHoursOn(@ForAll("quarters") BigDecimal hours) {
    Assume.that(hours.signum() > 0);
    List<HoursLine> onSite = List.of(new HoursLine(PlacementMode.EMPLOYER_SITE, hours, "A"));

    assertThat(ofHours(onSite, Specialism.THERAPY_TEAMS) == Verdict.PASS)
        .isEqualTo(hours.compareTo(new BigDecimal(315)) >= 0);
    assertThat(ofHours(onSite, Specialism.EARLY_YEARS_EDUCATOR) == Verdict.PASS)
        .isEqualTo(hours.compareTo(new BigDecimal(750)) >= 0);
  }

  @Provide
  Arbitrary<List<HoursLine>> ledgers() {
    return Combinators.combine(
            Arbitraries.of(PlacementMode.class), quarters(), Arbitraries.of("A", "B"))
        .as(HoursLine::new)
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<BigDecimal> quarters() {
    return Arbitraries.integers()
        .between(0, 1600)
        .map(quarter -> new BigDecimal(quarter).multiply(new BigDecimal("0.25")));
  }

  @Provide
  Arbitrary<Specialism> specialisms() {
    return Arbitraries.of(Specialism.class);
  }

  /** Percent of a line that is kept. */
  @Provide
  Arbitrary<List<Integer>> shares() {
    return Arbitraries.integers().between(1, 100).list().ofMinSize(1).ofMaxSize(8);
  }

  private static BigDecimal hoursSaid(List<HoursLine> ledger, Specialism specialism) {
    String sentence =
        ask(ledger, specialism).rules().stream()
            .filter(result -> result.rule().equals("TL-HOURS"))
            .findFirst()
            .orElseThrow()
            .sentence();
    return new BigDecimal(sentence.substring(0, sentence.indexOf(" h ")));
  }

  private static Verdict ofHours(List<HoursLine> ledger, Specialism specialism) {
    return Verdict.of(
        ask(ledger, specialism).rules().stream()
            .filter(result -> OF_HOURS.contains(result.rule()))
            .map(RuleResult::verdict)
            .toList());
  }

  private static Assessment ask(List<HoursLine> ledger, Specialism specialism) {
    Facts facts = Facts.none().with(Fact.LEDGER, ledger).with(Fact.SPECIALISM, specialism);
    return RuleBook.standard().evaluate(Question.of(PathwayType.T_LEVEL_PLACEMENT, ON, facts));
  }

  private static List<String> breaches(String specialism, String ledger) {
    Facts facts = Case.facts("specialism=" + specialism + " ledger=" + ledger);
    return RuleBook.standard()
        .evaluate(Question.of(PathwayType.T_LEVEL_PLACEMENT, ON, facts))
        .rules()
        .stream()
        .filter(result -> result.verdict() == Verdict.FAIL)
        .map(RuleResult::rule)
        .toList();
  }
}
