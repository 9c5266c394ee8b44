package org.fairway.referral.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ConsentTermTest {

  private static final Instant GIVEN = Instant.parse("2026-05-01T10:00:00Z");

  @Property
  void livesFromGivenUntilTheFirstOfExpiryObjectionAndWithdrawal(
      @ForAll @IntRange(min = 1, max = 1000) int expiry,
      @ForAll @IntRange(max = 1000) int withdrawal,
      @ForAll @IntRange(max = 1000) int objection,
      @ForAll @IntRange(min = -1000, max = 2000) int at) {
    // Given
    ConsentTerm term =
        new ConsentTerm(
            GIVEN,
            GIVEN.plusSeconds(expiry),
            GIVEN.plusSeconds(objection),
            GIVEN.plusSeconds(withdrawal));
    // When
    boolean live = term.liveAt(GIVEN.plusSeconds(at));
    // Then
    assertThat(live).isEqualTo(at >= 0 && at < Math.min(expiry, Math.min(objection, withdrawal)));
  }

  @Property
  void withoutAnEndItLivesOn(@ForAll @IntRange int seconds) {
    // Given
    ConsentTerm term = new ConsentTerm(GIVEN, null, null, null);
    // When
    boolean live = term.liveAt(GIVEN.plusSeconds(seconds));
    // Then
    assertThat(live).isEqualTo(seconds >= 0);
  }

  @Example
  void aTermThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> new ConsentTerm(GIVEN, GIVEN, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
