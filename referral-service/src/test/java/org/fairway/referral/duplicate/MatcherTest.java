package org.fairway.referral.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fairway.referral.duplicate.MatchFactor.Agreement;
import org.fairway.referral.duplicate.MatchScore.Strength;
import org.fairway.referral.person.PersonalData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {

  private static Likeness person(
      String given, String family, String born, String email, String area) {
    return Likeness.of(
        new PersonalData(
            given,
            family,
            born == null ? null : LocalDate.parse(born),
            email == null ? null : new PersonalData.Contact(email, null, null),
            area,
            List.of(),
            List.of(),
            null,
            null));
  }

  @Provide
  Arbitrary<Likeness> people() {
    return Combinators.combine(
            Arbitraries.of("Amina", "Aminah", "Mohammed", "Muhammad", "Zoë", "Łukasz", "秀英", "Jo"),
            Arbitraries.of("Khan", "Kahn", "O'Neill", "ONeill", "Nowak-Smith", "王", "Li"),
            Arbitraries.of("2004-05-06", "2004-06-05", "1990-01-01", "1990-01-02").injectNull(0.2),
            Arbitraries.of("a@person.example", "b@person.example").injectNull(0.3),
            Arbitraries.of("E01009719", "E01033620").injectNull(0.3))
        .as(MatcherTest::person);
  }

  @Property
  void theOrderOfTheTwoDoesNotMatter(
      @ForAll("people") Likeness one, @ForAll("people") Likeness other) {
    assertThat(Matcher.compare(one, other)).isEqualTo(Matcher.compare(other, one));
  }

  @Property
  void theScoreIsTheSumOfWhatIsExplained(
      @ForAll("people") Likeness one, @ForAll("people") Likeness other) {
    MatchScore score = Matcher.compare(one, other);
    int sum = score.factors().stream().mapToInt(MatchFactor::points).sum();
    assertThat(score.points()).isEqualTo(Math.max(0, Math.min(100, sum)));
    assertThat(score.factors().stream().map(f -> MatchFactor.parse(f.code())))
        .isEqualTo(score.factors());
  }

  @Property
  void whoIsComparedWithThemselvesScoresAtLeastAsMuchAsWithAnyOther(
      @ForAll("people") Likeness one, @ForAll("people") Likeness other) {
    assertThat(Matcher.compare(one, one).points())
        .isGreaterThanOrEqualTo(Matcher.compare(one, other).points());
  }

  @Property
  void whatIsNotKnownNeverMakesAMatchStronger(
      @ForAll("people") Likeness one, @ForAll("people") Likeness other) {
    Likeness nameOnly = new Likeness(other.given(), other.family(), null, null, null, null);
    Likeness agreeing =
        new Likeness(
            other.given(), other.family(), one.born(), one.email(), one.phone(), one.area());
    assertThat(Matcher.compare(one, nameOnly).points())
        .isLessThanOrEqualTo(Matcher.compare(one, agreeing).points());
  }

  /** Whoever is worth a look must be found at all: a strong or probable match shares a key. */
  @Property
  void probableMatchesShareAKey(@ForAll("people") Likeness one, @ForAll("people") Likeness other) {
    MatchScore score = Matcher.compare(one, other);
    boolean sameBirth =
        score.factors().stream()
            .anyMatch(
                f -> f.kind() == MatchFactor.Kind.DATE_OF_BIRTH && f.agreement() == Agreement.SAME);
    boolean sameContact =
        score.factors().stream()
            .anyMatch(f -> f.kind() == MatchFactor.Kind.CONTACT && f.agreement() == Agreement.SAME);
    boolean sameName =
        score.factors().stream()
            .anyMatch(f -> f.kind() == MatchFactor.Kind.NAME && f.agreement() == Agreement.SAME);
    if (sameContact || (sameName && score.worthALook()) || (sameBirth && score.points() >= 65)) {
      Set<String> shared = new java.util.HashSet<>(MatchKeys.plain(one));
      shared.retainAll(MatchKeys.plain(other));
      assertThat(shared).as("%s and %s", one, other).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{0} {1} {2} and {4} {5} {6}: {8}")
  @CsvSource(
      nullValues = "-",
      value = {
        "Amina, Khan, 2004-05-06, a@p.example, Amina, Khan, 2004-05-06, a@p.example, STRONG",
        "Amina, Khan, 2004-05-06, a@p.example, Aminah, KHAN, 2004-05-06, a@p.example, STRONG",
        "Khan, Amina, 2004-05-06, -, Amina, Khan, 2004-05-06, -, PROBABLE",
        "Amina, Khan, 2004-05-06, -, Amina, Khan, 2004-06-05, -, POSSIBLE",
        "Zoë, O'Neill, 2004-05-06, -, Zoe, ONeill, 2004-05-06, -, PROBABLE",
        "Amina, Khan, -, a@p.example, Amina, Khan, -, A@P.EXAMPLE, PROBABLE",
        "Amina, Khan, -, -, Amina, Khan, -, -, -",
        "Amina, Khan, 2004-05-06, -, Amina, Khan, 1990-01-01, -, -",
        "Amina, Khan, 2004-05-06, -, Ben, Novak, 2004-05-06, -, -",
      })
  void workedExamples(
      String given1,
      String family1,
      String born1,
      String email1,
      String given2,
      String family2,
      String born2,
      String email2,
      Strength expected) {
    MatchScore score =
        Matcher.compare(
            person(given1, family1, born1, email1, null),
            person(given2, family2, born2, email2, null));
    assertThat(score.worthALook() ? score.strength() : null).isEqualTo(expected);
  }
}
