package org.fairway.e2e;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.fairway.client.ProblemException;
import org.fairway.client.pathway.AtsConnection;
import org.fairway.client.pathway.Enrolment;
import org.fairway.client.pathway.OpenAtsConnection;
import org.fairway.client.pathway.OpenProgramme;
import org.fairway.client.pathway.ProgrammeStream;
import org.fairway.client.referral.AgeBand;
import org.fairway.client.referral.Agreement;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.ContactChannel;
import org.fairway.client.referral.Disability;
import org.fairway.client.referral.DraftReferral;
import org.fairway.client.referral.EqualityAnswers;
import org.fairway.client.referral.EthnicCodeSystem;
import org.fairway.client.referral.GiveConsent;
import org.fairway.client.referral.GivenBy;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.PartnerUser;
import org.fairway.client.referral.PathwayType;
import org.fairway.client.referral.PersonContact;
import org.fairway.client.referral.PersonData;
import org.fairway.client.referral.RegisterPartner;
import org.fairway.client.referral.Sex;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Tokens;

/**
 * One person's way from a community referral to a started job, in a tenant of its own, over the
 * public APIs.
 */
final class Chain {
  private static final Personal ENTERED = new Personal();

  static final String GIVEN_NAME = ENTERED.word();
  static final String FAMILY_NAME = ENTERED.word();
  static final String EMAIL = ENTERED.email();
  static final String BORN = ENTERED.born(20).toString();
  static final String NOTE = ENTERED.text("Reads well aloud.");
  static final String PARTNER_NAME = ENTERED.text("Example Community Centre");
  static final String PARTNER_EMAIL = ENTERED.email();
  static final String USER_EMAIL = ENTERED.email();

  private static final List<ConsentPurpose> CONSENTS =
      List.of(
          ConsentPurpose.REFERRAL,
          ConsentPurpose.EQUALITY_MONITORING,
          ConsentPurpose.SHARE_WITH_EMPLOYER,
          ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER);

  private final Suite suite = Suite.get();
  final String tenant = Tokens.newTenant();
  final Persona coordinator =
      Persona.ofTenant(
          tenant,
          "coordinator",
          "partners:read",
          "partners:write",
          "people:read",
          "referrals:read",
          "referrals:write",
          "pathways:read",
          "pathways:write",
          "ats:write",
          "metrics:read",
          "reports:read",
          "reports:write");
  final Persona analyst =
      Persona.ofTenant(
          tenant, "analyst", "metrics:read", "metrics:write", "reports:read", "reports:write");
  Persona partner;
  String partnerId;
  String personId;
  String referralId;
  String reference;
  String enrolmentId;
  String connectionId;
  String secret;

  Chain partner() {
    LocalDate signed = LocalDate.now(ZoneOffset.UTC).minusDays(10);
    RegisterPartner registration =
        new RegisterPartner()
            .name(PARTNER_NAME)
            .kind(PartnerKind.HOMELESSNESS_CHARITY)
            .contactEmail(PARTNER_EMAIL)
            .agreement(
                new Agreement()
                    .signedOn(signed)
                    .validFrom(signed)
                    .validTo(LocalDate.now(ZoneOffset.UTC).plusYears(1)))
            .machineClient(true)
            .addUsersItem(
                new PartnerUser()
                    .username("user-" + tenant.toLowerCase(Locale.ROOT))
                    .email(USER_EMAIL));
    partnerId =
        new As(coordinator).partners().registerPartner(As.key(), registration).getId().toString();
    partner =
        Persona.of(
            tenant,
            partnerId,
            "partner",
            "people:read",
            "people:write",
            "equality:write",
            "referrals:read",
            "referrals:write",
            "partners:read",
            "webhooks:read",
            "webhooks:write",
            "pathways:read",
            "pathways:write");
    return this;
  }

  /** The body that adds the person. */
  static Map<String, Object> personJson() {
    return Map.of(
        "givenName",
        GIVEN_NAME,
        "familyName",
        FAMILY_NAME,
        "dateOfBirth",
        BORN,
        "contact",
        Map.of("email", EMAIL, "preferred", "EMAIL"),
        "lsoa21",
        "E01009719",
        "priorityGroups",
        List.of("NEET"));
  }

  Chain person() {
    PersonData data =
        new PersonData()
            .givenName(GIVEN_NAME)
            .familyName(FAMILY_NAME)
            .dateOfBirth(LocalDate.parse(BORN))
            .contact(new PersonContact().email(EMAIL).preferred(ContactChannel.EMAIL))
            .lsoa21("E01009719")
            .priorityGroups(List.of("NEET"));
    UUID person = new As(partner).people().addPerson(As.key(), data).getId();
    personId = person.toString();
    for (ConsentPurpose purpose : CONSENTS) {
      GiveConsent consent =
          new GiveConsent()
              .purpose(purpose)
              .recipients(Referrer.recipients(purpose))
              .wordingVersion("2026-04")
              .givenBy(GivenBy.PERSON_SPOKEN)
              .givenAt(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1));
      new As(partner).consents().giveConsent(person, As.key(), consent);
    }
    EqualityAnswers answers =
        new EqualityAnswers()
            .ethnicCode("J")
            .ethnicCodeSystem(EthnicCodeSystem.NHS_2001)
            .disability(Disability.DISABLED)
            .sex(Sex.FEMALE)
            .ageBand(AgeBand._20_24);
    new As(partner).equality().recordEquality(person, answers);
    return this;
  }

  Chain accepted() {
    submitted();
    new As(coordinator).move(referralId, referrals -> referrals::acknowledgeReferral);
    new As(coordinator).move(referralId, referrals -> referrals::acceptReferral);
    return this;
  }

  Chain submitted() {
    DraftReferral draft =
        new DraftReferral()
            .personId(UUID.fromString(personId))
            .pathwayType(PathwayType.SUPPORTED_INTERNSHIP)
            .note(NOTE);
    referralId = new As(partner).referrals().draftReferral(As.key(), draft).getId().toString();
    reference =
        new As(partner).move(referralId, referrals -> referrals::submitReferral).getReference();
    return this;
  }

  Chain enrolled() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    OpenProgramme programme =
        new OpenProgramme()
            .name("Supported internships").stream(ProgrammeStream.SUPPORTED_EMPLOYMENT)
                .pathwayType(org.fairway.client.pathway.PathwayType.SUPPORTED_INTERNSHIP)
                .startsOn(today.minusMonths(1))
                .endsOn(today.plusMonths(9))
                .targetGroups(List.of("NEET"))
                .places(10);
    new As(coordinator).programmes().openProgramme(As.key(), programme);
    UUID enrolment =
        Awaitility.await("enrolment made from the event")
            .atMost(Duration.ofSeconds(30))
            .until(this::enrolment, Optional::isPresent)
            .orElseThrow();
    enrolmentId = enrolment.toString();
    // Consents travel on another key than the referral; the one given last lets the partner see.
    Awaitility.await("consents arrived")
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptionsMatching(e -> e instanceof ProblemException p && p.getCode() == 404)
        .until(() -> new As(partner).enrolments().getEnrolment(enrolment, null) != null);
    return this;
  }

  private Optional<UUID> enrolment() {
    return new As(coordinator)
            .enrolments()
            .listEnrolments(null, null, null, UUID.fromString(referralId), null)
            .getItems()
            .stream()
            .map(Enrolment::getId)
            .findFirst();
  }

  Chain connected() {
    OpenAtsConnection wish =
        new OpenAtsConnection().system("TRAC").name("Trac").organisation("RNA");
    AtsConnection connection =
        new As(coordinator).atsConnections().openAtsConnection(As.key(), wish);
    connectionId = connection.getId().toString();
    secret = connection.getSecret();
    return this;
  }

  /** Reports a stage as the applicant tracking system would. */
  Response reports(String stage, Instant at) {
    String body =
        Call.json(
            Map.of(
                "events",
                List.of(
                    Map.of(
                        "eventId",
                        stage + "-" + referralId,
                        "type",
                        "application.stage-changed",
                        "externalId",
                        "application-" + referralId,
                        "vacancy",
                        Map.of(
                            "externalId",
                            "V-1",
                            "title",
                            "Healthcare support worker",
                            "employer",
                            "RNA",
                            "band",
                            "2"),
                        "referralReference",
                        reference,
                        "stage",
                        stage,
                        "occurredAt",
                        at.toString()))));
    return signed(body, secret);
  }

  Response signed(String body, String with) {
    return signed(body, with, "");
  }

  Response signed(String body, String with, String preference) {
    String id = "msg_" + UUID.randomUUID();
    String time = String.valueOf(Instant.now().getEpochSecond());
    return RestAssured.given()
        .header("Prefer", preference)
        .header("webhook-id", id)
        .header("webhook-timestamp", time)
        .header("webhook-signature", "v1," + signature(with, id + "." + time + "." + body))
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(suite.pathway() + "/v1/ats/connections/" + connectionId + "/events");
  }

  private static String signature(String secret, String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
