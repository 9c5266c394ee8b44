package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fairway.client.ClientCredentials;
import org.fairway.client.Etag;
import org.fairway.client.metrics.FunnelGroupBy;
import org.fairway.client.metrics.FunnelStage;
import org.fairway.client.pathway.ProgrammeStream;
import org.fairway.client.referral.AgeBand;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.Credential;
import org.fairway.client.referral.CredentialHolder;
import org.fairway.client.referral.CredentialRequest;
import org.fairway.client.referral.DraftReferral;
import org.fairway.client.referral.HoldSession;
import org.fairway.client.referral.Notice;
import org.fairway.client.referral.NoticeKind;
import org.fairway.client.referral.OutcomeKind;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.PartnerUser;
import org.fairway.client.referral.PathwayType;
import org.fairway.client.referral.ProvisioningState;
import org.fairway.client.referral.Referral;
import org.fairway.client.referral.ReferralCompletion;
import org.fairway.client.referral.ReferralOutcomeInput;
import org.fairway.client.referral.Session;
import org.fairway.client.referral.SessionConversion;
import org.fairway.client.referral.SessionKind;
import org.fairway.client.referral.SessionPlan;
import org.fairway.client.referral.ShownStatus;
import org.fairway.local.identity.Persona;
import org.fairway.local.identity.SignIn;
import org.fairway.platform.testing.Servers;
import org.junit.jupiter.api.Test;

/**
 * A faith group met a school leaver at an open day of its own, refers them with its own system, and
 * learns what came of it.
 */
class SchoolLeaverJourneyTest {
  private static final String SCOPES =
      "people:read people:write equality:write referrals:read referrals:write";

  private final CareSystem care = new CareSystem();
  private final String username = "user." + care.entered.word().toLowerCase(Locale.ROOT);

  @Test
  void aFaithGroupRefersASchoolLeaverAndLearnsHowTheyStarted() {
    // Given: a partner with a user and a machine, and a session that it held
    Referrer group = onboarded();
    UUID session = openDay(group);
    // When
    UUID person = group.enter(group.somebody(17, "NEET"));
    group.consents(
        person,
        ConsentPurpose.REFERRAL,
        ConsentPurpose.CONTACT,
        ConsentPurpose.EQUALITY_MONITORING,
        ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER);
    group.monitored(person, AgeBand._16_19);
    Referral referral =
        group.refer(
            new DraftReferral()
                .personId(person)
                .pathwayType(PathwayType.PRE_EMPLOYMENT)
                .sessionId(session));
    begins(referral);
    completes(referral);
    // Then
    theGroupWasTold(group, referral);
    theSessionIsCounted(group, session);
    theFunnelShowsIt();
  }

  /** Registers the group, and signs in with the accounts that were made for it. */
  private Referrer onboarded() {
    Referrer registered =
        care.referrer(
            care.partner(PartnerKind.FAITH_GROUP)
                .machineClient(true)
                .addUsersItem(new PartnerUser().username(username).email(care.entered.email())));
    Awaitility.await("accounts of the group")
        .atMost(CareSystem.SOON)
        .until(
            () -> care.coordinator.partners().getPartner(registered.id, null).getProvisioning(),
            provisioning -> provisioning.getState() == ProvisioningState.DONE);
    Credential user =
        credential(
            registered, new CredentialRequest()._for(CredentialHolder.USER).username(username));
    String token =
        new SignIn(Servers.realmUrl())
            .token(new Persona(Persona.Kind.USER, username, user.getSecret()), "partners:read");
    assertThat(new As(() -> token).partners().getPartner(registered.id, null).getId())
        .isEqualTo(registered.id);
    Credential machine =
        credential(registered, new CredentialRequest()._for(CredentialHolder.CLIENT));
    URI endpoint = URI.create(Servers.realmUrl() + "/protocol/openid-connect/token");
    return registered.calling(
        new As(
            new ClientCredentials(endpoint, machine.getClientId(), machine.getSecret(), SCOPES)));
  }

  private Credential credential(Referrer partner, CredentialRequest request) {
    return care.coordinator.partners().issueCredential(partner.id, request);
  }

  private static UUID openDay(Referrer group) {
    OffsetDateTime began = CareSystem.ago(Duration.ofHours(3));
    Session session =
        group
            .as
            .engagement()
            .planSession(
                As.key(),
                new SessionPlan()
                    .kind(SessionKind.OPEN_DAY)
                    .title("Work in the NHS")
                    .startsAt(began)
                    .endsAt(began.plusHours(2))
                    .place("Community hall")
                    .host("The group itself"));
    String tag = Etag.of(group.as.engagement().getSessionWithHttpInfo(session.getId(), null));
    group
        .as
        .engagement()
        .holdSession(session.getId(), tag, new HoldSession().invited(40).attended(25));
    return session.getId();
  }

  private void begins(Referral referral) {
    care.programme(
        ProgrammeStream.EMPLOYABILITY,
        org.fairway.client.pathway.PathwayType.PRE_EMPLOYMENT,
        "NEET");
    care.accept(referral);
    care.begin(care.enrolment(referral));
    Awaitility.await("in progress by the first day")
        .atMost(CareSystem.SOON)
        .until(
            () -> care.coordinator.referrals().getReferral(referral.getId(), null).getStatus(),
            ShownStatus.IN_PROGRESS::equals);
  }

  private void completes(Referral referral) {
    As coordinator = care.coordinator;
    ReferralOutcomeInput work =
        new ReferralOutcomeInput()
            .kind(OutcomeKind.STARTED_WORK)
            .employer("RNA")
            .band("2")
            .happenedOn(LocalDate.now(ZoneOffset.UTC));
    coordinator
        .referrals()
        .completeReferral(
            referral.getId(),
            coordinator.version(referral.getId()),
            new ReferralCompletion()
                .outcome(work)
                .note(care.entered.text("Rang them on the first day.")));
  }

  private static void theGroupWasTold(Referrer group, Referral referral) {
    assertThat(group.told(referral))
        .extracting(Notice::getKind)
        .containsExactly(NoticeKind.ACCEPTED, NoticeKind.STARTED, NoticeKind.OUTCOME);
    Referral seen = group.sees(referral);
    assertThat(seen.getStatus()).isEqualTo(ShownStatus.COMPLETED);
    assertThat(seen.getOutcome().getKind()).isEqualTo(OutcomeKind.STARTED_WORK);
    assertThat(seen.getOutcome().getEmployer()).isEqualTo("RNA");
    Notice last = group.told(referral).get(2);
    assertThat(last.getMayContactPerson()).isTrue();
    String tag = Etag.of(group.as.notices().getNoticeWithHttpInfo(last.getId(), null));
    assertThat(group.as.notices().notePersonTold(last.getId(), tag).getPersonToldAt()).isNotNull();
  }

  private static void theSessionIsCounted(Referrer group, UUID session) {
    SessionConversion conversion = group.as.engagement().getSessionConversion(session);
    assertThat(conversion.getAttended()).isEqualTo(25);
    assertThat(conversion.getReferrals()).isEqualTo(1);
    assertThat(conversion.getAccepted()).isEqualTo(1);
    assertThat(conversion.getStarted()).isEqualTo(1);
    assertThat(conversion.getCompleted()).isEqualTo(1);
  }

  private void theFunnelShowsIt() {
    care.awaitCounted(FunnelGroupBy.SOURCE_TYPE, "FAITH_GROUP", FunnelStage.ON_PATHWAY, 1);
    care.awaitCounted(FunnelGroupBy.ETHNIC_GROUP, "BME", FunnelStage.ON_PATHWAY, 1);
    assertThat(care.counted(FunnelGroupBy.PRIORITY_GROUP, "NEET", FunnelStage.REFERRED))
        .isEqualTo(1);
    assertThat(care.counted(FunnelGroupBy.SOURCE_TYPE, "WOMENS_CENTRE", FunnelStage.REFERRED))
        .isZero();
  }
}
