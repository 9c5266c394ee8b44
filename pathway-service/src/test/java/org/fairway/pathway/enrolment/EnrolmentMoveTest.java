package org.fairway.pathway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.fairway.pathway.support.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnrolmentMoveTest {
  private static final Set<String> COORDINATOR = Set.of("coordinator");

  /** Every pair that is allowed; every other pair is refused. */
  private static final Set<String> ALLOWED =
      Set.of(
          "EXPRESSED_INTEREST OFFER",
          "EXPRESSED_INTEREST WITHDRAW",
          "OFFERED ACCEPT",
          "OFFERED WITHDRAW",
          "ACCEPTED ENROL",
          "ACCEPTED NOT_START",
          "ACCEPTED WITHDRAW",
          "ENROLLED ACTIVATE",
          "ENROLLED NOT_START",
          "ENROLLED WITHDRAW",
          "ACTIVE PAUSE",
          "ACTIVE COMPLETE",
          "ACTIVE WITHDRAW",
          "BREAK RESUME",
          "BREAK WITHDRAW");

  @ParameterizedTest
  @EnumSource
  void exactlyTheTableIsAllowed(EnrolmentMove move) {
    for (EnrolmentStatus from : EnrolmentStatus.values()) {
      boolean allowed = move.obstacle(from, COORDINATOR) == null;

      assertThat(allowed).as(from + " " + move).isEqualTo(ALLOWED.contains(from + " " + move));
    }
  }

  @Test
  void thePathLeadsFromInterestToCompletion() {
    // Given
    EnrolmentStatus status = EnrolmentStatus.EXPRESSED_INTEREST;

    // When
    for (EnrolmentMove move :
        List.of(
            EnrolmentMove.OFFER,
            EnrolmentMove.ACCEPT,
            EnrolmentMove.ENROL,
            EnrolmentMove.ACTIVATE,
            EnrolmentMove.PAUSE,
            EnrolmentMove.RESUME,
            EnrolmentMove.COMPLETE)) {
      status = move.apply(status, COORDINATOR);
    }

    // Then
    assertThat(status).isEqualTo(EnrolmentStatus.COMPLETED);
    assertThat(status.ended()).isTrue();
  }

  @Test
  void aPartnerAcceptsAndWithdrawsForThePersonAndMakesNoOtherMove() {
    Set<String> partner = Set.of("partner");

    assertThat(EnrolmentMove.ACCEPT.apply(EnrolmentStatus.OFFERED, partner))
        .isEqualTo(EnrolmentStatus.ACCEPTED);
    assertThat(EnrolmentMove.WITHDRAW.apply(EnrolmentStatus.ACTIVE, partner))
        .isEqualTo(EnrolmentStatus.WITHDRAWN);
    assertThatThrownBy(() -> EnrolmentMove.OFFER.apply(EnrolmentStatus.EXPRESSED_INTEREST, partner))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.ROLE));
    assertThatThrownBy(() -> EnrolmentMove.COMPLETE.apply(EnrolmentStatus.ACTIVE, partner))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void anAnalystMakesNoMove() {
    for (EnrolmentMove move : EnrolmentMove.values()) {
      for (EnrolmentStatus from : EnrolmentStatus.values()) {
        assertThat(move.obstacle(from, Set.of("analyst"))).isNotNull();
      }
    }
  }

  @Test
  void aMoveThatDoesNotLeadFromHereSaysSo() {
    assertThatThrownBy(() -> EnrolmentMove.COMPLETE.apply(EnrolmentStatus.OFFERED, COORDINATOR))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.STATE))
        .hasMessage("Cannot complete. Not possible from OFFERED.");
  }
}
