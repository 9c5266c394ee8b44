package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.PathwayType;
import org.fairway.client.referral.Referral;
import org.fairway.client.referral.ReferralReason;
import org.fairway.client.referral.ReferralRedirect;
import org.fairway.client.referral.ReferralStatus;
import org.fairway.client.referral.ShownStatus;
import org.fairway.client.referral.TimelineEntry;
import org.fairway.client.referral.TimelineKind;
import org.junit.jupiter.api.Test;

/** A veteran who is sent on to another programme: one referral ends, another begins. */
class VeteranJourneyTest {
  private final CareSystem care = new CareSystem();
  private final Referrer charity = care.referrer(PartnerKind.VETERANS_CHARITY);

  @Test
  void aVeteranIsSentOnAndBothSidesCanFollow() {
    // Given
    UUID person = charity.enter(charity.somebody(44, "VETERAN"));
    charity.consents(person, ConsentPurpose.REFERRAL, ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER);
    Referral referral = charity.refer(person, PathwayType.BOOTCAMP);
    care.coordinator.move(referral.getId().toString(), api -> api::acknowledgeReferral);
    // When
    Referral sentOn = redirect(referral);
    // Then: the first has ended, the second has begun, and each knows of the other
    assertThat(sentOn.getStatus()).isEqualTo(ShownStatus.REDIRECTED);
    Referral child = charity.as.referrals().getReferral(sentOn.getRedirectedTo(), null);
    CareSystem.submitted(child);
    assertThat(child.getStatus()).isEqualTo(ShownStatus.SUBMITTED);
    assertThat(child.getParentId()).isEqualTo(referral.getId());
    assertThat(child.getPersonId()).isEqualTo(person);
    assertThat(child.getPathwayType()).isEqualTo(PathwayType.STEP_INTO_HEALTH);
    assertThat(child.getReference()).isNotEqualTo(referral.getReference());
    timelines(referral, child);
    // When
    care.accept(child);
    // Then
    assertThat(care.enrolment(child).getPathwayType())
        .isEqualTo(org.fairway.client.pathway.PathwayType.STEP_INTO_HEALTH);
    assertThat(moves(charity.as, child))
        .containsExactly(
            ReferralStatus.SUBMITTED, ReferralStatus.ACKNOWLEDGED, ReferralStatus.ACCEPTED);
    events(referral, child);
  }

  private Referral redirect(Referral referral) {
    As coordinator = care.coordinator;
    return coordinator
        .referrals()
        .redirectReferral(
            referral.getId(),
            coordinator.version(referral.getId()),
            new ReferralRedirect()
                .pathwayType(PathwayType.STEP_INTO_HEALTH)
                .reason(ReferralReason.NOTHING_SUITABLE)
                .note(care.entered.text("Would fit better there.")));
  }

  private void timelines(Referral referral, Referral child) {
    for (As side : List.of(care.coordinator, charity.as)) {
      assertThat(moves(side, referral))
          .containsExactly(
              ReferralStatus.SUBMITTED, ReferralStatus.ACKNOWLEDGED, ReferralStatus.REDIRECTED);
      assertThat(moves(side, child)).containsExactly(ReferralStatus.SUBMITTED);
    }
  }

  /** To which statuses it moved, the first first. */
  private static List<ReferralStatus> moves(As side, Referral referral) {
    return side
        .referrals()
        .listTimeline(referral.getId(), null, TimelineKind.MOVED, null)
        .getItems()
        .stream()
        .sorted(java.util.Comparator.comparing(TimelineEntry::getAt))
        .map(TimelineEntry::getToStatus)
        .filter(status -> status != ReferralStatus.DRAFT)
        .toList();
  }

  private static void events(Referral referral, Referral child) {
    Wire.await(
        referral.getReference(),
        "org.fairway.referral.submitted.v1",
        "org.fairway.referral.redirected.v1");
    Wire.await(
        child.getReference(),
        "org.fairway.referral.submitted.v1",
        "org.fairway.referral.accepted.v1",
        "org.fairway.enrolment.expressed-interest.v1");
    assertThat(Wire.typesAbout(child.getId().toString()))
        .as("the event of the redirection names the referral that came of it")
        .contains("org.fairway.referral.redirected.v1");
    assertThat(Wire.typesAbout(referral.getReference()))
        .doesNotContain("org.fairway.referral.accepted.v1");
  }
}
