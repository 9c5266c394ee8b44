package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.fairway.client.Etag;
import org.fairway.client.metrics.FunnelGroupBy;
import org.fairway.client.metrics.FunnelStage;
import org.fairway.client.pathway.Enrolment;
import org.fairway.client.pathway.EnrolmentMove;
import org.fairway.client.pathway.EnrolmentsApi;
import org.fairway.client.pathway.OpenProgramme;
import org.fairway.client.pathway.PathwayType;
import org.fairway.client.pathway.ProgrammeStream;
import org.fairway.client.referral.Agreement;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.Referral;
import org.fairway.client.referral.RegisterPartner;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Tokens;

/** A care system of one journey's own: those who work there, and what they do in most journeys. */
final class CareSystem {
  static final Duration SOON = Duration.ofSeconds(30);

  private static final Set<CareSystem> ALL = ConcurrentHashMap.newKeySet();
  private static final Set<String> REFERENCES = ConcurrentHashMap.newKeySet();

  final Personal entered = new Personal();
  final String tenant;
  final As coordinator;
  final As analyst;

  /** The data protection officer. */
  final As officer;

  private volatile boolean refers;

  CareSystem() {
    this(Tokens.newTenant());
  }

  /** One with a code that there is: others can name it as a reader. */
  CareSystem(String code) {
    tenant = code;
    coordinator =
        here(
            "coordinator",
            "partners:read",
            "partners:write",
            "people:read",
            "people:write",
            "referrals:read",
            "referrals:write",
            "pathways:read",
            "pathways:write");
    analyst = here("analyst", "metrics:read");
    officer =
        here(
            "privacy",
            "people:read",
            "people:write",
            "subjects:read",
            "subjects:write",
            "referral:operate",
            "pathway:operate",
            "metrics:operate",
            "reporting:operate");
    ALL.add(this);
  }

  /** Those of all journeys of this run so far. */
  static Collection<CareSystem> all() {
    return Set.copyOf(ALL);
  }

  /** References of the referrals that were submitted in these journeys. */
  static Set<String> references() {
    return Set.copyOf(REFERENCES);
  }

  private As here(String role, String... scopes) {
    return new As(Persona.ofTenant(tenant, role, scopes));
  }

  /** A partner without accounts of its own. */
  Referrer referrer(PartnerKind kind) {
    return referrer(partner(kind));
  }

  Referrer referrer(RegisterPartner registration) {
    UUID id = coordinator.partners().registerPartner(As.key(), registration).getId();
    refers = true;
    return new Referrer(this, id);
  }

  /** Whether anybody refers in it; a journey of plans alone has nobody. */
  boolean refers() {
    return refers;
  }

  /** What is said of a new partner. */
  RegisterPartner partner(PartnerKind kind) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return new RegisterPartner()
        .name(entered.text("Organisation"))
        .kind(kind)
        .contactEmail(entered.email())
        .agreement(new Agreement().signedOn(today).validFrom(today).validTo(today.plusYears(1)));
  }

  /** Acknowledges a referral and accepts it. */
  Referral accept(Referral referral) {
    String id = referral.getId().toString();
    coordinator.move(id, api -> api::acknowledgeReferral);
    return coordinator.move(id, api -> api::acceptReferral);
  }

  /** Notes a reference as one that must be found on the wire. */
  static Referral submitted(Referral referral) {
    REFERENCES.add(referral.getReference());
    return referral;
  }

  /** A postcode that this installation knows. */
  String postcode(String area) {
    String postcode = entered.postcode();
    try (Sql database = Sql.in("referral")) {
      database.run(
          "insert into postcode_area (postcode, lsoa21) values ('%s', '%s')"
              .formatted(postcode.replace(" ", ""), area));
    }
    return postcode;
  }

  UUID programme(ProgrammeStream stream, PathwayType type, String group) {
    return programme(coordinator, stream, type, group);
  }

  /** One that somebody offers. */
  UUID programme(As who, ProgrammeStream stream, PathwayType type, String group) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    OpenProgramme programme =
        new OpenProgramme()
            .name("Programme 17").stream(stream)
                .pathwayType(type)
                .startsOn(today.minusMonths(1))
                .endsOn(today.plusMonths(9))
                .addTargetGroupsItem(group)
                .places(10);
    return who.programmes().openProgramme(As.key(), programme).getId();
  }

  /** Waits for the enrolment that is made of an accepted referral. */
  Enrolment enrolment(Referral referral) {
    return Awaitility.await("enrolment of " + referral.getReference())
        .atMost(SOON)
        .until(() -> firstEnrolment(referral), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<Enrolment> firstEnrolment(Referral referral) {
    return coordinator
        .enrolments()
        .listEnrolments(null, null, null, referral.getId(), null)
        .getItems()
        .stream()
        .findFirst();
  }

  /** A move of an enrolment, as a method of the generated client. */
  @FunctionalInterface
  interface EnrolmentStep {
    Enrolment make(EnrolmentsApi api, UUID id, String ifMatch, EnrolmentMove move);
  }

  /** Each step from the version that is there. */
  Enrolment move(Enrolment enrolment, EnrolmentStep... steps) {
    EnrolmentsApi api = coordinator.enrolments();
    Enrolment last = enrolment;
    for (EnrolmentStep step : steps) {
      String tag = Etag.of(api.getEnrolmentWithHttpInfo(enrolment.getId(), null));
      last = step.make(api, enrolment.getId(), tag, new EnrolmentMove());
    }
    return last;
  }

  /** From the offer of a place to the first day. */
  Enrolment begin(Enrolment enrolment) {
    return move(
        enrolment,
        EnrolmentsApi::offerPlace,
        EnrolmentsApi::acceptPlace,
        EnrolmentsApi::enrolPerson,
        EnrolmentsApi::activateEnrolment);
  }

  /** From the offer of a place to a first day that lies back. */
  Enrolment begin(Enrolment enrolment, LocalDate first) {
    move(
        enrolment,
        EnrolmentsApi::offerPlace,
        EnrolmentsApi::acceptPlace,
        EnrolmentsApi::enrolPerson);
    return on(first, enrolment, EnrolmentsApi::activateEnrolment);
  }

  /** A step that took effect on a day that lies back. */
  Enrolment on(LocalDate day, Enrolment enrolment, EnrolmentStep step) {
    EnrolmentsApi api = coordinator.enrolments();
    String tag = Etag.of(api.getEnrolmentWithHttpInfo(enrolment.getId(), null));
    return step.make(api, enrolment.getId(), tag, new EnrolmentMove().effectiveOn(day));
  }

  /** How many of a group have come to a stage of the funnel. */
  long counted(FunnelGroupBy groupBy, String group, FunnelStage stage) {
    return analyst
        .funnels()
        .getFunnels(null, null, null, groupBy, null, null, null)
        .getGroups()
        .stream()
        .filter(found -> found.getGroup().equals(group))
        .flatMap(found -> found.getSteps().stream())
        .filter(step -> step.getStage() == stage && step.getCount() != null)
        .mapToLong(step -> step.getCount())
        .sum();
  }

  /** Waits until that many are counted. */
  void awaitCounted(FunnelGroupBy groupBy, String group, FunnelStage stage, long expected) {
    Awaitility.await(stage + " of " + group)
        .atMost(SOON)
        .until(() -> counted(groupBy, group, stage), count -> count == expected);
  }

  /**
   * Waits until one of a pathway came to exactly these stages of the funnel: the others count
   * nobody, or cannot be told.
   */
  void awaitChain(String pathway, Set<FunnelStage> reached) {
    Map<FunnelStage, Long> chain =
        reached.stream().collect(Collectors.toMap(Function.identity(), stage -> 1L));
    Awaitility.await("the funnel of " + pathway)
        .atMost(SOON)
        .untilAsserted(() -> assertThat(chain(pathway)).isEqualTo(chain));
  }

  private Map<FunnelStage, Long> chain(String pathway) {
    Map<FunnelStage, Long> chain = new EnumMap<>(FunnelStage.class);
    analyst
        .funnels()
        .getFunnels(null, null, null, FunnelGroupBy.PATHWAY_TYPE, null, null, null)
        .getGroups()
        .stream()
        .filter(found -> found.getGroup().equals(pathway))
        .flatMap(found -> found.getSteps().stream())
        .filter(step -> step.getCount() != null && step.getCount() > 0)
        .forEach(step -> chain.merge(step.getStage(), step.getCount().longValue(), Long::sum));
    return chain;
  }

  static OffsetDateTime ago(Duration time) {
    return OffsetDateTime.now(ZoneOffset.UTC).minus(time);
  }
}
