package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.disclosure.Protection;
import org.junit.jupiter.api.Test;

/** Pay that was supplied as means and medians, before a protected audience. */
class PaySizesTest {

  private static Given means() {
    return new Given()
        .amount("PAY_MEAN", "16.80", "sex", "FEMALE")
        .amount("PAY_MEAN", "21.00", "sex", "MALE")
        .amount("BONUS_MEAN", "900", "sex", "FEMALE")
        .amount("BONUS_MEAN", "1200", "sex", "MALE");
  }

  private static Result released(Given given, String id) {
    Edition edition = Given.edition(Standard.GENDER_PAY_GAP, 2024);
    Answers asked = new Answers(edition, Computations.of(edition, given.set()));
    Policy five = new Policy(5);
    Protection staff = new Protection(Set.of(), Set.of(), Optional.empty(), five.note(true));
    CautiousRelease release = new CautiousRelease(five, true, Set.of(), given.set(), staff);
    return release.of(asked).results().get(edition.indicator(id).orElseThrow());
  }

  private static Given sized(Given given, String measure, long women, long men, long unknown) {
    given.count(measure, women, "sex", "FEMALE").count(measure, men, "sex", "MALE");
    return unknown == 0 ? given : given.count(measure, unknown, "sex", "UNKNOWN");
  }

  @Test
  void aMeanOfManyIsShownBesideTheHeadcountThatSaysSo() {
    for (String measure : new String[] {"HEADCOUNT", "BONUS_RELEVANT"}) {
      Result mean = released(sized(means(), measure, 900, 300, 0), "mean");
      assertThat(mean.status()).isEqualTo(Status.COMPUTED);
      assertThat(mean.value()).isEqualTo(20.0);
    }
  }

  @Test
  void aMeanOfAGroupOfUnknownSizeIsNot() {
    Result mean = released(means(), "mean");
    assertThat(mean.status()).isEqualTo(Status.SUPPRESSED);
    assertThat(mean.reason()).isEqualTo(PaySizes.NOT_KNOWN);
    assertThat(mean.value()).isNull();
    assertThat(mean.groups()).isEmpty();
  }

  @Test
  void aMeanOfFewIsNot() {
    assertThat(released(sized(means(), "HEADCOUNT", 10, 300, 0), "mean").reason())
        .isEqualTo("pay of fewer than 11 people");
    assertThat(released(sized(means(), "HEADCOUNT", 11, 300, 0), "mean").status())
        .isEqualTo(Status.COMPUTED);
  }

  @Test
  void fewWhoDidNotSayHideItTooForTheirMeanIsWhatIsLeft() {
    assertThat(released(sized(means(), "HEADCOUNT", 900, 300, 2), "mean").status())
        .isEqualTo(Status.SUPPRESSED);
    assertThat(released(sized(means(), "HEADCOUNT", 900, 300, 40), "mean").status())
        .isEqualTo(Status.COMPUTED);
  }

  @Test
  void whoIsMissingFromOneCutIsToldByAnother() {
    // Given two people more by ethnic group than by sex, none of whom is counted as unknown
    Given given = sized(means(), "HEADCOUNT", 900, 300, 0);
    given.count("HEADCOUNT", 1000, "ethnicGroup", "WHITE");
    given.count("HEADCOUNT", 202, "ethnicGroup", "BME");
    // When, Then
    assertThat(released(given, "mean").reason()).isEqualTo("pay of fewer than 11 people");
    given.count("HEADCOUNT", 38, "ethnicGroup", "UNKNOWN");
    assertThat(released(given, "mean").status()).isEqualTo(Status.COMPUTED);
  }

  @Test
  void aBonusIsOfThoseWhoHadOneAndNotOfAllStaff() {
    // Given 900 women, two of whom had a bonus
    Given given = sized(means(), "HEADCOUNT", 900, 300, 0);
    assertThat(released(given, "bonus-mean").reason()).isEqualTo(PaySizes.NOT_KNOWN);
    sized(given, "BONUS_RECEIVED", 2, 40, 0);
    assertThat(released(given, "bonus-mean").reason()).isEqualTo("pay of fewer than 11 people");
    assertThat(released(given, "mean").status()).isEqualTo(Status.COMPUTED);
  }

  @Test
  void controlArmTheQuartersAloneWouldLetTheBonusOfTwoOut() {
    // Given quarters that hold many women and men
    Given given = sized(means(), "BONUS_RECEIVED", 2, 40, 0);
    for (String quarter : new String[] {"LOWER", "LOWER_MIDDLE", "UPPER_MIDDLE", "UPPER"}) {
      given
          .count("PAY_QUARTER_HEADCOUNT", 100, "payQuarter", quarter, "sex", "FEMALE")
          .count("PAY_QUARTER_HEADCOUNT", 60, "payQuarter", quarter, "sex", "MALE");
    }
    // When, Then the quarters are shown, and what was once judged by them alone is not
    assertThat(released(given, "quarters").status()).isEqualTo(Status.COMPUTED);
    assertThat(released(given, "mean").status()).isEqualTo(Status.COMPUTED);
    assertThat(released(given, "bonus-mean").status()).isEqualTo(Status.SUPPRESSED);
  }
}
