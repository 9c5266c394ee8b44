package org.fairway.referral.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AgreementTest {

  private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
  private static final LocalDate TO = LocalDate.of(2027, 3, 31);

  @Example
  void bothEndsAreInForceAndTheDaysBesideThemAreNot() {
    // Given
    Agreement agreement = new Agreement(FROM.minusDays(10), FROM, TO);
    // Then
    assertThat(agreement.validOn(FROM.minusDays(1))).isFalse();
    assertThat(agreement.validOn(FROM)).isTrue();
    assertThat(agreement.validOn(TO)).isTrue();
    assertThat(agreement.validOn(TO.plusDays(1))).isFalse();
  }

  @Property
  void nothingHoldsBeforeTheSignature(@ForAll @IntRange(max = 364) int day) {
    // Given
    LocalDate signed = FROM.plusDays(30);
    Agreement agreement = new Agreement(signed, FROM, TO);
    // When
    boolean valid = agreement.validOn(FROM.plusDays(day));
    // Then
    assertThat(valid).isEqualTo(day >= 30);
  }

  @Example
  void anAgreementThatNeverHoldsIsRefused() {
    assertThatThrownBy(() -> new Agreement(FROM, TO, FROM))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Agreement(TO.plusDays(1), FROM, TO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void aRenewalLosesNoDayThatWasPromised(
      @ForAll @IntRange(min = -400, max = 400) int begins,
      @ForAll @IntRange(max = 700) int lasts,
      @ForAll @IntRange(min = -30, max = 500) int todayAfterStart) {
    // Given
    Agreement old = new Agreement(FROM.minusDays(10), FROM, TO);
    LocalDate today = FROM.plusDays(todayAfterStart);
    LocalDate start = TO.plusDays(begins);
    Agreement next = new Agreement(start.minusDays(1), start, start.plusDays(lasts));

    // When
    Optional<Agreement> whole = old.renewedBy(next, today);

    // Then
    whole.ifPresentOrElse(
        now -> {
          for (LocalDate day = today; !day.isAfter(TO.plusDays(1200)); day = day.plusDays(1)) {
            assertThat(now.validOn(day)).isEqualTo(old.validOn(day) || next.validOn(day));
          }
        },
        () -> assertThat(next.validTo().isBefore(TO) || start.isAfter(TO.plusDays(1))).isTrue());
  }

  @Example
  void anAgreementIsSaidToEndTwoMonthsAhead() {
    // Given
    Agreement agreement = new Agreement(FROM, FROM, TO);
    // Then
    assertThat(agreement.on(FROM.minusDays(1))).isEqualTo(AgreementState.FUTURE);
    assertThat(agreement.on(FROM)).isEqualTo(AgreementState.IN_FORCE);
    assertThat(agreement.on(TO.minusDays(60))).isEqualTo(AgreementState.IN_FORCE);
    assertThat(agreement.on(TO.minusDays(59))).isEqualTo(AgreementState.ENDING);
    assertThat(agreement.on(TO)).isEqualTo(AgreementState.ENDING);
    assertThat(agreement.on(TO.plusDays(1))).isEqualTo(AgreementState.LAPSED);
  }
}
