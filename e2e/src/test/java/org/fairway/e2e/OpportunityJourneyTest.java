package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fairway.client.Etag;
import org.fairway.client.metrics.FunnelGroupBy;
import org.fairway.client.metrics.FunnelStage;
import org.fairway.client.pathway.AgeBand;
import org.fairway.client.pathway.AskForPlace;
import org.fairway.client.pathway.CommitmentState;
import org.fairway.client.pathway.DraftOpportunity;
import org.fairway.client.pathway.Enrolment;
import org.fairway.client.pathway.EnrolmentStatus;
import org.fairway.client.pathway.EnrolmentsApi;
import org.fairway.client.pathway.LevyCommitment;
import org.fairway.client.pathway.MatchCriterion;
import org.fairway.client.pathway.NewLevyCommitment;
import org.fairway.client.pathway.OpenLevyAccount;
import org.fairway.client.pathway.Opportunity;
import org.fairway.client.pathway.OpportunityMatch;
import org.fairway.client.pathway.OpportunityPatch;
import org.fairway.client.pathway.PathwayType;
import org.fairway.client.pathway.PersonMatch;
import org.fairway.client.pathway.PlaceOutcome;
import org.fairway.client.pathway.PlaceRequest;
import org.fairway.client.pathway.PlaceRequestState;
import org.fairway.client.pathway.ProgrammeStream;
import org.fairway.client.pathway.Requirements;
import org.fairway.client.pathway.Site;
import org.fairway.client.pathway.Support;
import org.fairway.client.pathway.WorkPattern;
import org.fairway.client.pathway.WriteMatchingProfile;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.Referral;
import org.fairway.platform.testing.Persona;
import org.junit.jupiter.api.Test;

/**
 * A trust offers apprenticeships; a veteran's charity's referral fits one, explained; the place is
 * taken, the enrolment follows it, and the trust's levy follows the enrolment.
 */
class OpportunityJourneyTest {
  private static final String TYPE = "APPRENTICESHIP";
  private static final String SKILL = "TALKING_TO_PATIENTS";
  private static final String AREA = "E01009719";

  private final CareSystem care = new CareSystem();
  private final As trust =
      new As(Persona.of(care.tenant, "RNA", "employer", "pathways:read", "pathways:write"));
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Test
  void aPlaceThatFitsIsTakenAndEnrolmentAndLevyFollow() {
    // Given
    UUID opportunity = published();
    everybodySeesFree(opportunity, 1);
    Referral referral = referred();
    Enrolment enrolment = care.enrolment(referral);
    profiled(referral);
    // When
    fits(referral, opportunity);
    PlaceRequest taken = taken(opportunity, referral);
    // Then
    everybodySeesFree(opportunity, 0);
    assertThat(taken.getEnrolment().getOutcome()).isEqualTo(PlaceOutcome.MOVED);
    assertThat(taken.getEnrolment().getEnrolmentId()).isEqualTo(enrolment.getId());
    assertThat(care.coordinator.enrolments().getEnrolment(enrolment.getId(), null).getStatus())
        .isEqualTo(EnrolmentStatus.ACCEPTED);
    // When
    UUID account = account();
    LevyCommitment commitment = paidFor(account, enrolment);
    care.move(enrolment, EnrolmentsApi::enrolPerson, EnrolmentsApi::activateEnrolment);
    // Then
    assertThat(trust.levy().getLevyCommitment(commitment.getId(), account, null).getState())
        .isEqualTo(CommitmentState.RUNNING);
    care.awaitCounted(FunnelGroupBy.PATHWAY_TYPE, TYPE, FunnelStage.ON_PATHWAY, 1);
    Wire.await(opportunity.toString(), "org.fairway.match.accepted.v1");
  }

  /** A draft is put right before everybody sees it. */
  private UUID published() {
    DraftOpportunity draft =
        new DraftOpportunity()
            .pathwayType(PathwayType.APPRENTICESHIP)
            .title("Nursing associate")
            .soc2020("6131")
            .band("4")
            .site(new Site().lsoa21(AREA))
            .hoursPerWeek("37.50")
            .addPatternsItem(WorkPattern.DAYS)
            .startsFrom(today)
            .places(9)
            .requirements(new Requirements().addEssentialSkillsItem(SKILL))
            .addSupportsItem(Support.INTERVIEW_PREPARATION)
            .guaranteedInterview(true)
            .addRingFencedGroupsItem("VETERAN");
    UUID id = trust.opportunities().draftOpportunity(As.key(), draft).getId();
    Opportunity right =
        trust.opportunities().changeOpportunity(id, tag(id), new OpportunityPatch().places(1));
    assertThat(right.getPlaces()).isEqualTo(1);
    trust.opportunities().publishOpportunity(id, tag(id));
    return id;
  }

  /** In the open directory of the other service. */
  private void everybodySeesFree(UUID opportunity, int places) {
    Awaitility.await("free places in the directory")
        .atMost(CareSystem.SOON)
        .ignoreExceptionsInstanceOf(org.fairway.client.ProblemException.class)
        .until(
            () ->
                care.coordinator
                        .directory()
                        .getService(opportunity, null)
                        .getServiceCapacity()
                        .get(0)
                        .getAvailable()
                    == places);
  }

  private String tag(UUID opportunity) {
    return Etag.of(trust.opportunities().getOpportunityWithHttpInfo(opportunity, null));
  }

  private Referral referred() {
    Referrer charity = care.referrer(PartnerKind.COMMUNITY_GROUP);
    UUID person = charity.enter(charity.somebody(34, "VETERAN"));
    charity.consents(person, ConsentPurpose.REFERRAL, ConsentPurpose.SHARE_WITH_EMPLOYER);
    Referral referral =
        charity.refer(person, org.fairway.client.referral.PathwayType.APPRENTICESHIP);
    care.programme(ProgrammeStream.APPRENTICESHIP, PathwayType.APPRENTICESHIP, "VETERAN");
    return care.accept(referral);
  }

  /** As soon as it is known here that the person consents. */
  private void profiled(Referral referral) {
    WriteMatchingProfile profile =
        new WriteMatchingProfile()
            .addSkillsItem(SKILL)
            .leastHours("30.00")
            .addPatternsItem(WorkPattern.DAYS)
            .lsoa21(AREA)
            .travelKilometres(15)
            .addDeclaredGroupsItem("VETERAN")
            .addPathwayTypesItem(PathwayType.APPRENTICESHIP);
    Awaitility.await("consent")
        .atMost(CareSystem.SOON)
        .ignoreExceptionsInstanceOf(org.fairway.client.ProblemException.class)
        .until(
            () ->
                care.coordinator
                        .matching()
                        .putMatchingProfile(referral.getId(), profile, null)
                        .getTravelKilometres()
                    == 15);
  }

  /** The person finds the opportunity, and the trust the person, of whom it learns less. */
  private void fits(Referral referral, UUID opportunity) {
    OpportunityMatch found =
        care.coordinator.matching().matchOpportunities(referral.getId(), null).getItems().get(0);
    assertThat(found.getOpportunityId()).isEqualTo(opportunity);
    assertThat(found.getPercentage()).isEqualTo(100);
    assertThat(found.getCriteria().stream().mapToInt(MatchCriterion::getPoints).sum())
        .isEqualTo(found.getPercentage());
    PersonMatch person = trust.matching().matchPeople(opportunity, null).getItems().get(0);
    assertThat(person.getReferralId()).isEqualTo(referral.getId());
    assertThat(person.getCriteria()).hasSizeLessThan(found.getCriteria().size());
  }

  private PlaceRequest taken(UUID opportunity, Referral referral) {
    PlaceRequest asked =
        care.coordinator
            .opportunities()
            .askForPlace(opportunity, As.key(), new AskForPlace().referralId(referral.getId()));
    assertThat(asked.getState()).isEqualTo(PlaceRequestState.OFFERED);
    String tag =
        Etag.of(care.coordinator.opportunities().getPlaceRequestWithHttpInfo(asked.getId(), null));
    return care.coordinator.opportunities().acceptPlaceOffer(asked.getId(), tag);
  }

  private UUID account() {
    OpenLevyAccount account =
        new OpenLevyAccount()
            .firstMonth(YearMonth.from(today).minusMonths(1).toString())
            .levyPayer(true);
    return trust.levy().openLevyAccount(As.key(), account).getId();
  }

  private LevyCommitment paidFor(UUID account, Enrolment enrolment) {
    return care.coordinator
        .levy()
        .makeLevyCommitment(
            account,
            As.key(),
            new NewLevyCommitment()
                .standard("ST0827")
                .price("15000.00")
                .startsOn(today)
                .months(18)
                .age(AgeBand.FROM_25)
                .enrolmentId(enrolment.getId()));
  }
}
