package org.fairway.referral.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
}
