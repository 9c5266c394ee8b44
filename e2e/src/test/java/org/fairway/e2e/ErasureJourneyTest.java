package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fairway.client.metrics.FunnelGroupBy;
import org.fairway.client.metrics.FunnelStage;
import org.fairway.client.pathway.ProgrammeStream;
import org.fairway.client.referral.AgeBand;
import org.fairway.client.referral.AppointmentInput;
import org.fairway.client.referral.AppointmentKind;
import org.fairway.client.referral.AttemptChannel;
import org.fairway.client.referral.AttemptResult;
import org.fairway.client.referral.Basis;
import org.fairway.client.referral.CaseNoteInput;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.ConsentSupporter;
import org.fairway.client.referral.ContactAttemptInput;
import org.fairway.client.referral.ContactWishes;
import org.fairway.client.referral.ErasePerson;
import org.fairway.client.referral.Erasure;
import org.fairway.client.referral.ErasureCause;
import org.fairway.client.referral.ErasureState;
import org.fairway.client.referral.NoteVisibility;
import org.fairway.client.referral.OffenceRecord;
import org.fairway.client.referral.OutcomeKind;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.PathwayType;
import org.fairway.client.referral.PersonData;
import org.fairway.client.referral.Qualification;
import org.fairway.client.referral.Referral;
import org.fairway.client.referral.ReferralCompletion;
import org.fairway.client.referral.ReferralOutcomeInput;
import org.fairway.client.referral.Situation;
import org.fairway.client.referral.SubjectAccess;
import org.fairway.client.referral.Supporter;
import org.fairway.client.referral.SupporterRelation;
import org.fairway.local.server.Databases;
import org.junit.jupiter.api.Test;

/**
 * A person whose referral is completed wishes to be forgotten: nothing of them is left in any
 * service. Looked for in every row of every table, and behind every seal.
 */
class ErasureJourneyTest {
  private final CareSystem care = new CareSystem();
  private String postcode;
  private final Referrer partner = care.referrer(PartnerKind.CARE_LEAVER_SERVICE);

  @Test
  void nothingIsLeftInAnyServiceAfterErasure() {
    // Given
    Set<String> ofThePartner = care.entered.values();
    postcode = care.postcode("E01009719");
    UUID person = partner.enter(person());
    forgetPostcode();
    consents(person);
    offence(person);
    Referral referral = completed(person);
    List<String> entered =
        care.entered.values().stream().filter(value -> !ofThePartner.contains(value)).toList();
    Needles needles = Needles.of(entered);
    // control arm: behind the seals all of it can be found, and the person is shown it
    assertThat(needles.in(opened())).containsExactlyInAnyOrderElementsOf(asKept(entered));
    SubjectAccess before = care.officer.rights().getSubjectAccess(person);
    assertThat(needles.in(List.of(before.toString()))).containsAll(asKept(entered));
    assertThat(needles.in(rows())).as("in the clear, before erasure").isEmpty();

    // When
    Erasure erasure =
        care.officer
            .rights()
            .erasePerson(person, As.key(), new ErasePerson().cause(ErasureCause.REQUEST));
    Awaitility.await("every service has erased")
        .atMost(CareSystem.SOON)
        .until(
            () -> care.officer.rights().getErasure(erasure.getId()).getState(),
            ErasureState.DONE::equals);

    // Then
    assertThat(needles.in(opened())).as("behind the seals").isEmpty();
    List<String> rows = rows();
    assertThat(needles.in(rows)).isEmpty();
    theOtherServicesDoNotKnowThePseudonym(before.getPseudonym());
    theyAreToldThatNothingIsLeft(person, needles);
    partnerAndCountsGoOn(person, referral);
  }

  /** That a value in the clear or hidden in bytes would be found in any of the databases. */
  @Test
  void controlArmWhatIsPlantedIsFound() {
    for (String service : Databases.SERVICES) {
      String planted = care.entered.word();
      try (Sql database = Sql.in(service)) {
        for (String form :
            List.of(
                "'x" + planted + "y'::text",
                "convert_to('{\"a\": \"" + planted + "\"}', 'UTF8')",
                "encode(convert_to('ab" + planted + "', 'UTF8'), 'base64')",
                "jsonb_build_object('deep', jsonb_build_array('" + planted + "'))")) {
          database.run("create schema planted", "create table planted.here as select " + form);
          // When
          Set<String> found = Needles.of(List.of(planted)).in(Tables.rows(service));
          database.run("drop schema planted cascade");
          // Then
          assertThat(found).as(service + ": " + form).containsExactly(planted);
        }
      }
    }
  }

  private PersonData person() {
    return partner
        .somebody(19, "CARE_LEAVER")
        .lsoa21(null)
        .postcode(postcode)
        .keepPostcode(true)
        .skills(List.of(care.entered.text("Cooks well.")))
        .interests(List.of(care.entered.text("Wards.")))
        .adjustments(List.of(care.entered.text("A quiet place.")))
        .contactWishes(new ContactWishes().address(care.entered.text("12 Road of")))
        .addQualificationsItem(new Qualification().title(care.entered.text("Level 1 in")))
        .supporter(
            new Supporter()
                .name(care.entered.word())
                .relation(SupporterRelation.SUPPORT_WORKER)
                .email(care.entered.email()));
  }

  /** The table of postcodes is nobody's data, but would hide whether the person's is gone. */
  private void forgetPostcode() {
    try (Sql database = Sql.in("referral")) {
      database.run(
          "delete from postcode_area where postcode = '" + postcode.replace(" ", "") + "'");
    }
  }

  private void offence(UUID person) {
    partner
        .as
        .offences()
        .recordOffence(
            person,
            new OffenceRecord()
                .basis(Basis.CONSENT)
                .situations(List.of(Situation.ON_LICENCE))
                .conditions(care.entered.text("Home by seven, says")));
  }

  private void consents(UUID person) {
    partner.consents(
        person,
        ConsentPurpose.EQUALITY_MONITORING,
        ConsentPurpose.CONTACT,
        ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER);
    ConsentSupporter helper =
        new ConsentSupporter().name(care.entered.word()).relation(SupporterRelation.CARER);
    partner
        .as
        .consents()
        .giveConsent(person, As.key(), Referrer.spoken(ConsentPurpose.REFERRAL).supporter(helper));
    partner.monitored(person, AgeBand._16_19);
  }

  /** The whole way, with all that people write on it. */
  private Referral completed(UUID person) {
    Referral referral = partner.refer(person, PathwayType.CARE_LEAVER_COVENANT);
    care.programme(
        ProgrammeStream.EMPLOYABILITY,
        org.fairway.client.pathway.PathwayType.CARE_LEAVER_COVENANT,
        "CARE_LEAVER");
    care.accept(referral);
    care.begin(care.enrolment(referral));
    written(referral);
    care.awaitCounted(FunnelGroupBy.ETHNIC_GROUP, "BME", FunnelStage.ON_PATHWAY, 1);
    As coordinator = care.coordinator;
    coordinator
        .referrals()
        .completeReferral(
            referral.getId(),
            coordinator.version(referral.getId()),
            new ReferralCompletion()
                .note(care.entered.text("Went well."))
                .outcome(
                    new ReferralOutcomeInput()
                        .kind(OutcomeKind.FURTHER_EDUCATION)
                        .happenedOn(LocalDate.now(ZoneOffset.UTC))));
    return referral;
  }

  private void written(Referral referral) {
    UUID id = referral.getId();
    for (NoteVisibility visibility : List.of(NoteVisibility.TEAM, NoteVisibility.REFERRER)) {
      CaseNoteInput note =
          new CaseNoteInput().text(care.entered.text("Spoke of")).visibility(visibility);
      care.coordinator.casework().addReferralNote(id, As.key(), note);
    }
    partner
        .as
        .casework()
        .addReferralNote(id, As.key(), new CaseNoteInput().text(care.entered.text("We heard of")));
    ContactAttemptInput attempt =
        new ContactAttemptInput()
            .attemptedAt(CareSystem.ago(Duration.ofMinutes(5)))
            .channel(AttemptChannel.PHONE)
            .result(AttemptResult.REACHED)
            .note(care.entered.text("Rang and asked for"));
    care.coordinator.casework().recordContact(id, As.key(), attempt);
    AppointmentInput appointment =
        new AppointmentInput()
            .kind(AppointmentKind.REVIEW)
            .minutes(30)
            .startsAt(OffsetDateTime.now(ZoneOffset.UTC).plusDays(2))
            .note(care.entered.text("Ring at the door of"));
    care.coordinator.casework().bookAppointment(id, As.key(), appointment);
  }

  /** Every sealed value of this care system, opened, of all services. */
  private List<String> opened() {
    return Databases.SERVICES.stream()
        .flatMap(service -> Tables.opened(service, care.tenant).stream())
        .toList();
  }

  private static List<String> rows() {
    List<String> rows = new ArrayList<>();
    Databases.SERVICES.forEach(service -> rows.addAll(Tables.rows(service)));
    return rows;
  }

  /** Telephone numbers are kept with their space, postcodes without. */
  private static List<String> asKept(List<String> entered) {
    return entered.stream().filter(value -> !value.matches("\\d+|QX.* .*")).toList();
  }

  /** What they told stays told, as on the topics; and that somebody was looked at, on record. */
  private static void theOtherServicesDoNotKnowThePseudonym(String pseudonym) {
    for (String service : List.of("pathway", "metrics", "reporting")) {
      assertThat(
              Tables.rows(service).stream()
                  .filter(row -> row.contains(pseudonym))
                  .map(row -> row.substring(0, row.indexOf(' '))))
          .as("tables of " + service + "-service with the pseudonym")
          .isSubsetOf("public.outbox", "public.audit_entry");
    }
  }

  private void theyAreToldThatNothingIsLeft(UUID person, Needles needles) {
    SubjectAccess after = care.officer.rights().getSubjectAccess(person);
    assertThat(needles.in(List.of(after.toString()))).isEmpty();
    assertThat(
            after.getServices().stream()
                .flatMap(service -> service.getKinds().stream())
                .filter(kind -> kind.getKind().equals("person"))
                .flatMap(kind -> kind.getRecords().stream())
                .flatMap(row -> row.getFields().stream())
                .flatMap(field -> Stream.of(field.getName())))
        .contains("erased at")
        .doesNotContain("given name", "family name", "date of birth", "contact", "record");
  }

  private void partnerAndCountsGoOn(UUID person, Referral referral) {
    assertThat(partner.as.people().getPerson(person, null).getDisclosed()).isFalse();
    assertThat(partner.sees(referral).getNote()).isNull();
    assertThat(care.counted(FunnelGroupBy.ETHNIC_GROUP, "BME", FunnelStage.ON_PATHWAY)).isZero();
    assertThat(
            care.counted(FunnelGroupBy.SOURCE_TYPE, "CARE_LEAVER_SERVICE", FunnelStage.ON_PATHWAY))
        .as("that somebody was on a pathway stays counted")
        .isEqualTo(1);
  }
}
