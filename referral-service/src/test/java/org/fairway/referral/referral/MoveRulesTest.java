package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.referral.referral.Mover.COORDINATOR;
import static org.fairway.referral.referral.Mover.REFERRER;
import static org.fairway.referral.referral.ReferralStatus.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import org.fairway.referral.referral.MoveRules.Sharing;

class MoveRulesTest {

  /** The table of the specification, written out once more by hand: from, by, what may be done. */
  @Property(generation = GenerationMode.EXHAUSTIVE)
  void aMoveIsAllowedExactlyWhenTheTableHasIt(
      @ForAll ReferralStatus from, @ForAll ReferralAction action, @ForAll Mover mover) {
    // Given
    boolean inTable = SpecifiedMoves.allows(from, action, mover);
    // When
    Verdict verdict = MoveRules.judge(from, action, EnumSet.of(mover), Sharing.FREE);
    // Then
    assertThat(verdict.allowed()).isEqualTo(inTable);
    assertThat(verdict.reason() == null).isEqualTo(inTable);
  }

  @Property
  void moreRolesNeverTakeAMoveAway(
      @ForAll ReferralStatus from,
      @ForAll ReferralAction action,
      @ForAll Set<Mover> movers,
      @ForAll Mover more) {
    // Given
    Set<Mover> wider = new java.util.HashSet<>(movers);
    wider.add(more);
    // When
    boolean before = MoveRules.judge(from, action, movers, Sharing.FREE).allowed();
    boolean after = MoveRules.judge(from, action, wider, Sharing.FREE).allowed();
    // Then
    assertThat(!before || after).isTrue();
  }

  @Example
  void everyStatusButDraftCanBeReachedFromDraft() {
    // Given
    Set<ReferralStatus> reached = EnumSet.of(DRAFT);
    List<ReferralStatus> open = new ArrayList<>(reached);
    // When
    while (!open.isEmpty()) {
      open.remove(0).next().stream().filter(reached::add).forEach(open::add);
    }
    // Then
    assertThat(reached).containsExactlyInAnyOrder(ReferralStatus.values());
  }

  @Example
  void nothingFollowsAnError() {
    assertThat(ENTERED_IN_ERROR.next()).isEmpty();
  }

  @Property
  void nothingIsSharedWithoutConsent(@ForAll ReferralStatus from) {
    // Given
    Sharing noConsent = new Sharing(true, true, false);
    // When
    Verdict submit =
        MoveRules.judge(from, ReferralAction.SUBMIT, EnumSet.allOf(Mover.class), noConsent);
    Verdict accept =
        MoveRules.judge(from, ReferralAction.ACCEPT, EnumSet.allOf(Mover.class), noConsent);
    // Then
    assertThat(submit.allowed()).isFalse();
    assertThat(accept.allowed()).isFalse();
  }

  @Example
  void aLapsedAgreementStopsSendingButNotWhatWasSent() {
    // Given
    Sharing lapsed = new Sharing(true, false, true);
    // When
    Verdict submit = MoveRules.judge(DRAFT, ReferralAction.SUBMIT, Set.of(REFERRER), lapsed);
    Verdict accept =
        MoveRules.judge(ACKNOWLEDGED, ReferralAction.ACCEPT, Set.of(COORDINATOR), lapsed);
    // Then
    assertThat(submit.code()).isEqualTo("agreement-lapsed");
    assertThat(accept.allowed()).isTrue();
  }

  @Example
  void aSuspendedPartnerCannotSend() {
    // When
    Verdict verdict =
        MoveRules.judge(
            DRAFT, ReferralAction.SUBMIT, Set.of(REFERRER), new Sharing(false, true, true));
    // Then
    assertThat(verdict.code()).isEqualTo("partner-suspended");
  }

  @Property
  void everyActionThatNeedsAReasonHasOne(@ForAll ReferralAction action) {
    // When
    boolean explained =
        java.util.Arrays.stream(Reason.values()).anyMatch(reason -> reason.explains(action));
    // Then
    assertThat(explained).isEqualTo(action.needsReason());
  }

  @Example
  void lackOfCapacityExplainsADeclineAndNothingElse() {
    assertThat(Reason.NO_CAPACITY.explains(ReferralAction.DECLINE)).isTrue();
    assertThat(Reason.NO_CAPACITY.explains(ReferralAction.WITHDRAW)).isFalse();
    assertThat(Reason.NO_CAPACITY.group()).isEqualTo(Reason.Group.NO_CAPACITY);
  }
}
