package org.fairway.reporting.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.reporting.wording.Given.APPOINTED;
import static org.fairway.reporting.wording.Given.range;
import static org.fairway.reporting.wording.Given.ratio;
import static org.fairway.reporting.wording.Given.ratioBeside;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.fairway.reporting.figures.Indicator;
import org.fairway.reporting.render.Status;
import org.junit.jupiter.api.Test;

class RatioSentencesTest {

  @Test
  void aRatioAboveOneSaysHowManyTimesAndHowSure() {
    List<String> words = RatioSentences.of(ratio("1.6213", range("1.38", "1.9049")), APPOINTED);

    assertThat(words)
        .containsExactly(
            "White applicants were 1.62 times as likely as BME applicants to be appointed from shortlisting; the 95% confidence"
                + " interval is 1.38 to 1.90.",
            "This lies outside 0.80 to 1.25, the range that is taken as no adverse impact, to the disadvantage of BME"
                + " applicants.",
            "The interval does not include 1, so chance alone is an unlikely explanation.");
  }

  @Test
  void parityIsSaidInWordsAndNotAsOneTimes() {
    List<String> words = RatioSentences.of(ratio("1", range("0.7", "1.4")), APPOINTED);

    assertThat(words.get(0))
        .isEqualTo(
            "White applicants and BME applicants were equally likely to be appointed from shortlisting; the 95% confidence"
                + " interval is 0.70 to 1.40.");
    assertThat(words).contains("The interval includes 1, so the difference may be due to chance.");
  }

  @Test
  void aRatioNearParityIsNotRoundedToIt() {
    List<String> words = RatioSentences.of(ratio("1.04", range("0.96", "1.13")), APPOINTED);

    assertThat(words.get(0)).contains("were 1.04 times as likely").contains("0.96 to 1.13");
    assertThat(words.get(1)).startsWith("This lies inside 0.80 to 1.25");
  }

  @Test
  void aBoundNearParityDoesNotReadAsIfItTouchedIt() {
    List<String> words = RatioSentences.of(ratio("1.5", range("1.02", "2.2")), APPOINTED);

    assertThat(words.get(0)).contains("1.02 to 2.20");
    assertThat(RatioSentences.of(ratio("1.5", range("1.002", "2.2")), APPOINTED).get(0))
        .contains("1.002 to 2.20");
    assertThat(words)
        .contains("The interval does not include 1, so chance alone is an unlikely explanation.");
  }

  @Test
  void aRatioBeyondABoundDoesNotReadAsTheBound() {
    List<String> words = RatioSentences.of(ratio("1.2533", range("1.1", "1.4")), APPOINTED);

    assertThat(words.get(0)).contains("were 1.253 times as likely");
    assertThat(words.get(1)).startsWith("This lies outside 0.80 to 1.25,");
    assertThat(RatioSentences.of(ratio("1.2499", null), APPOINTED).get(0)).contains("1.2499 times");
    assertThat(RatioSentences.of(ratio("1.25", null), APPOINTED).get(0)).contains("1.25 times");
  }

  @Property
  void whoeverReadsTheRatioAndItsBandSeesOnWhichSideItLies(
      @ForAll @BigRange(min = "1.2", max = "1.3") @Scale(6) BigDecimal ratio,
      @ForAll @BigRange(min = "1.2", max = "1.3") @Scale(4) BigDecimal upper) {
    Indicator.Band band = new Indicator.Band(new BigDecimal("0.8"), upper);

    List<String> words = RatioSentences.of(ratioBeside(band, ratio.toPlainString()), APPOINTED);

    BigDecimal read = new BigDecimal(words.get(0).replaceAll(".* were ([0-9.]+) times.*", "$1"));
    BigDecimal bound = new BigDecimal(words.get(1).replaceAll(".* to ([0-9.]+), .*", "$1"));
    assertThat(words.get(1).startsWith("This lies inside")).isEqualTo(read.compareTo(bound) <= 0);
  }

  @Test
  void roundingIsHalfUp() {
    assertThat(RatioSentences.of(ratio("1.645", null), APPOINTED).get(0)).contains("1.65 times");
    assertThat(RatioSentences.of(ratio("1.6449", null), APPOINTED).get(0)).contains("1.64 times");
  }

  @Test
  void withoutARangeNothingIsSaidAboutChance() {
    List<String> words = RatioSentences.of(ratio("1.6", null), APPOINTED);

    assertThat(String.join(" ", words)).doesNotContain("chance");
  }

  @Test
  void undefinedIsNeverANumber() {
    Indicator undefined =
        ratio(Status.UNDEFINED, "Nobody of the group BME was shortlisted.", null, null);

    assertThat(RatioSentences.of(undefined, APPOINTED))
        .containsExactly(
            "How likely White applicants were to be appointed from shortlisting, compared with BME applicants, cannot be stated:"
                + " the figure is not defined, because of this: nobody of the group BME was shortlisted.");
  }

  @Test
  void hiddenSaysWhyAndShowsNothing() {
    Indicator hidden = ratio(Status.SUPPRESSED, "small", "1.6", range("1.2", "2.1"));

    List<String> words = RatioSentences.of(hidden, APPOINTED);

    assertThat(words).hasSize(1);
    assertThat(words.get(0)).contains("is not shown").doesNotContainPattern("[0-9]");
  }

  @Test
  void notSuppliedIsToldApartFromUndefined() {
    String words =
        RatioSentences.of(ratio(Status.NOT_SUPPLIED, null, null, null), APPOINTED).get(0);

    assertThat(words).endsWith("cannot be stated: the figures it needs have not been supplied.");
  }

  @Test
  void aRateOfZeroIsSaidAsSuch() {
    String words = RatioSentences.of(ratio("0", null), APPOINTED).get(0);

    assertThat(words).contains("was zero").doesNotContain("times as likely");
  }

  @Property
  void whateverTheRatioNoNumberThatDiffersFromOneReadsAsOne(
      @ForAll @BigRange(min = "0.01", max = "30") @Scale(4) BigDecimal ratio) {
    String words = RatioSentences.of(ratio(ratio.toPlainString(), null), APPOINTED).get(0);

    boolean equal = ratio.compareTo(BigDecimal.ONE) == 0;
    assertThat(words.contains("equally likely")).isEqualTo(equal);
    assertThat(words).doesNotContainPattern("were (1\\.0+|0\\.0+) times");
  }
}
