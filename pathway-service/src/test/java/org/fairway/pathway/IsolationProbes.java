package org.fairway.pathway;

import static org.fairway.pathway.Api.programmeJson;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.pathway.ats.AtsFixture;
import org.fairway.pathway.matching.Profiled;
import org.fairway.pathway.opportunity.Offered;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;

/** One call of each operation of this service that its owner may make, on things of one tenant. */
final class IsolationProbes {
  private static final String FACTS = "{\"dateOfBirthYearMonth\": \"2006-04\"}";
  private static final String ASSESSED = "{\"facts\": {\"person\": {\"ehcPlan\": \"YES\"}}}";
  private static final String HOURS =
      "{\"date\": \"2025-09-01\", \"hours\": \"1.00\", \"deliveryMode\": \"REMOTE\"}";
  private static final String REASON = "{\"reason\": \"OTHER\"}";

  private final String tenant;
  private final Persona coordinator;
  private final Persona reader;
  private final Persona writer;

  IsolationProbes(String tenant) {
    this.tenant = tenant;
    this.coordinator = Api.coordinator(tenant);
    this.reader = coordinator.withScopes("pathways:read");
    this.writer = coordinator.withScopes("pathways:write");
  }

  List<Probe> all() {
    UUID programme = Api.programme(coordinator, 100);
    List<Probe> probes = new ArrayList<>(ofProgrammes(programme));
    probes.addAll(ofOffers());
    probes.addAll(ofEnrolments(programme));
    probes.addAll(ofMoves());
    probes.addAll(ofRules());
    probes.add(signing());
    probes.addAll(new CatalogueProbes(coordinator).all());
    probes.addAll(new LevyProbes(coordinator).all());
    probes.addAll(new PlanProbes(coordinator).all());
    probes.addAll(
        new ProgressProbes(coordinator).on(at("offer", "accept", "enrol", "activate:2025-09-01")));
    probes.addAll(
        new OutcomeProbes(coordinator).on(at("offer", "accept", "enrol", "activate:2025-09-01")));
    AtsFixture ats = AtsFixture.of(tenant);
    probes.addAll(ofApplicantTracking(ats));
    probes.addAll(ofEmployment(ats));
    return probes;
  }

  private List<Probe> ofProgrammes(UUID programme) {
    String path = "/v1/programmes";
    String second = opened(path);
    String third = opened(path);
    return List.of(
        Probe.of("changeProgramme", "PATCH", second, Probe.Kind.TENANT_ITEM, writer)
            .header("Content-Type", "application/merge-patch+json")
            .body("{\"funder\": \"Integrated care board\"}")
            .ifMatch(etag(coordinator, second)),
        Probe.of("closeProgramme", "POST", third + "/close", Probe.Kind.TENANT_ITEM, writer)
            .body("{\"reason\": \"OTHER\", \"openEnrolments\": \"REFUSE\"}")
            .ifMatch(etag(coordinator, third)),
        Probe.of("openProgramme", "POST", path, Probe.Kind.OWN, writer)
            .body(programmeJson(1).replace("SUPPORTED_INTERNSHIP", "SWAP")),
        Probe.of("listProgrammes", "GET", path, Probe.Kind.TENANT_LIST, reader)
            .marker(programme.toString()),
        Probe.of("getProgramme", "GET", path + "/" + programme, Probe.Kind.TENANT_ITEM, reader));
  }

  /** Of opportunities, their places and matching. */
  List<Probe> ofOffers() {
    List<Probe> probes = new ArrayList<>(ofOpportunities());
    probes.addAll(ofPlaces());
    probes.addAll(ofMatching());
    return probes;
  }

  private List<Probe> ofOpportunities() {
    String path = "/v1/opportunities";
    String published = Offered.published(coordinator, 5);
    String draft = Offered.draft(coordinator, 1);
    return List.of(
        Probe.of("draftOpportunity", "POST", path, Probe.Kind.OWN, writer).body(Offered.json(1)),
        Probe.of("listOpportunities", "GET", path, Probe.Kind.TENANT_LIST, reader)
            .marker(Given.id(published).toString()),
        Probe.of("getOpportunity", "GET", published, Probe.Kind.TENANT_ITEM, reader),
        Probe.of("changeOpportunity", "PATCH", draft, Probe.Kind.ITEM, writer)
            .header("Content-Type", "application/merge-patch+json")
            .body("{\"places\": 2, \"site\": {\"lsoa21\": \"E01009720\"}}")
            .ifMatch(etag(coordinator, draft)),
        changing("publishOpportunity", Offered.draft(coordinator, 1), "publish", null),
        changing("closeOpportunity", Offered.published(coordinator, 1), "close", null));
  }

  private List<Probe> ofPlaces() {
    String path = Offered.published(coordinator, 5);
    List<UUID> people = Offered.referrals(tenant, UUID.randomUUID(), 4);
    List<String> asked =
        people.stream().limit(3).map(id -> Offered.asked(coordinator, path, id)).toList();
    return List.of(
        Probe.of("askForPlace", "POST", path + "/place-requests", Probe.Kind.TENANT_ITEM, writer)
            .body("{\"referralId\": \"" + people.get(3) + "\"}"),
        Probe.of(
            "listPlaceRequests", "GET", path + "/place-requests", Probe.Kind.TENANT_ITEM, reader),
        Probe.of("getPlaceRequest", "GET", asked.get(0), Probe.Kind.ITEM, reader),
        changing("acceptPlaceOffer", asked.get(0), "accept", null),
        changing("declinePlaceOffer", asked.get(1), "decline", null),
        changing("withdrawPlaceRequest", asked.get(2), "withdraw", null));
  }

  private List<Probe> ofMatching() {
    List<UUID> people = Offered.referrals(tenant, UUID.randomUUID(), 3);
    List<String> paths = people.stream().map(Profiled::path).toList();
    paths.forEach(path -> as(coordinator).body(Profiled.json()).put(path).then().statusCode(200));
    String offered = Offered.published(coordinator, 1);
    return List.of(
        Probe.of("putMatchingProfile", "PUT", paths.get(0), Probe.Kind.ITEM, writer)
            .body(Profiled.json())
            .ifMatch(etag(coordinator, paths.get(0))),
        Probe.of("getMatchingProfile", "GET", paths.get(1), Probe.Kind.ITEM, reader),
        Probe.of("deleteMatchingProfile", "DELETE", paths.get(2), Probe.Kind.ITEM, writer),
        Probe.of(
            "matchOpportunities", "GET", paths.get(1) + "/opportunities", Probe.Kind.ITEM, reader),
        Probe.of("matchPeople", "GET", offered + "/people", Probe.Kind.ITEM, reader),
        Probe.of("getMatchExposure", "GET", "/v1/matching/exposure", Probe.Kind.OWN, reader));
  }

  /** Of another type: referrals go to the only programme of theirs. */
  private String opened(String path) {
    return creating(writer)
        .body(programmeJson(3).replace("SUPPORTED_INTERNSHIP", "SWAP"))
        .post(path)
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  private List<Probe> ofEnrolments(UUID programme) {
    String fresh = Given.enrolment(coordinator);
    String active = at("offer", "accept", "enrol", "activate:2025-09-01");
    String line = recorded(active);
    String second = recorded(active);
    return List.of(
        Probe.of("listEnrolments", "GET", "/v1/enrolments", Probe.Kind.LIST, reader)
            .marker(Given.id(active).toString()),
        Probe.of("getEnrolment", "GET", fresh, Probe.Kind.ITEM, reader),
        changing("assignProgramme", fresh, "programme", "{\"programmeId\": \"" + programme + "\"}"),
        planning(at()),
        changing("recordAchievement", ended(), "achievement", "{\"achievement\": \"ACHIEVED\"}"),
        Probe.of("listEnrolmentBreaks", "GET", active + "/breaks", Probe.Kind.ITEM, reader),
        Probe.of("recordHours", "POST", active + "/hours", Probe.Kind.ITEM, writer).body(HOURS),
        Probe.of("reverseHours", "POST", line + "/reverse", Probe.Kind.ITEM, writer),
        Probe.of("getHours", "GET", active + "/hours", Probe.Kind.ITEM, reader),
        Probe.of("getHoursEntry", "GET", second, Probe.Kind.ITEM, reader),
        Probe.of("assessEligibility", "POST", active + "/eligibility", Probe.Kind.ITEM, reader)
            .body(FACTS),
        Probe.of("assessCompletion", "GET", active + "/completion", Probe.Kind.ITEM, reader),
        Probe.of("listRuleBreaches", "GET", active + "/breaches", Probe.Kind.ITEM, reader),
        Probe.of("recordAssessment", "POST", active + "/assessments", Probe.Kind.ITEM, writer)
            .body(ASSESSED),
        Probe.of("listAssessments", "GET", active + "/assessments", Probe.Kind.ITEM, reader),
        Probe.of("getAssessment", "GET", kept(active), Probe.Kind.ITEM, reader));
  }

  private String kept(String enrolment) {
    return creating(coordinator)
        .body(ASSESSED)
        .post(enrolment + "/assessments")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  private List<Probe> ofRules() {
    return List.of(
        Probe.of("listRules", "GET", "/v1/rules", Probe.Kind.OWN, reader),
        Probe.of("evaluateRules", "POST", "/v1/rules/evaluate", Probe.Kind.OWN, reader)
            .body("{\"pathwayType\": \"SWAP\", \"facts\": {}}"));
  }

  private List<Probe> ofMoves() {
    List<Probe> probes = new ArrayList<>();
    probes.add(changing("offerPlace", at(), "offer", null));
    probes.add(changing("acceptPlace", at("offer"), "accept", null));
    probes.add(changing("enrolPerson", at("offer", "accept"), "enrol", null));
    probes.add(changing("markNotStarted", at("offer", "accept"), "not-start", REASON));
    probes.add(changing("activateEnrolment", at("offer", "accept", "enrol"), "activate", null));
    probes.add(changing("withdrawEnrolment", at(), "withdraw", REASON));
    probes.add(changing("pauseEnrolment", running(), "pause", REASON));
    probes.add(changing("completeEnrolment", running(), "complete", null));
    String paused = running();
    Calls.change(coordinator, paused, "pause", REASON).statusCode(200);
    probes.add(changing("resumeEnrolment", paused, "resume", null));
    return probes;
  }

  private static List<Probe> ofApplicantTracking(AtsFixture ats) {
    Persona owner = ats.owner();
    Persona reader = owner.withScopes("pathways:read");
    String parked = "/v1/ats/parked-events/" + ats.parked();
    String mappings = ats.connection() + "/stage-mappings";
    String connectionId = Given.id(ats.connection()).toString();
    Map<String, String> ifMatch = new LinkedHashMap<>();
    ifMatch.put("connection", etag(owner, ats.connection()));
    ifMatch.put("parked", etag(owner, parked));
    return List.of(
        Probe.of("openAtsConnection", "POST", "/v1/ats/connections", Probe.Kind.OWN, owner)
            .body("{\"system\": \"TRAC\", \"name\": \"Second\"}"),
        Probe.of("listAtsConnections", "GET", "/v1/ats/connections", Probe.Kind.LIST, owner)
            .marker(connectionId),
        Probe.of("getAtsConnection", "GET", ats.connection(), Probe.Kind.ITEM, owner),
        Probe.of("getStageMappings", "GET", mappings, Probe.Kind.ITEM, owner),
        Probe.of("replaceStageMappings", "PUT", mappings, Probe.Kind.ITEM, owner)
            .body("{\"mappings\": [{\"originalStage\": \"Sifted in\", \"stage\": \"LONGLISTED\"}]}")
            .ifMatch(ifMatch.get("connection")),
        Probe.of("listParkedEvents", "GET", "/v1/ats/parked-events", Probe.Kind.LIST, owner)
            .marker(ats.parked()),
        Probe.of("getParkedEvent", "GET", parked, Probe.Kind.ITEM, owner),
        Probe.of("replayParkedEvent", "POST", parked + "/replay", Probe.Kind.ITEM, owner)
            .ifMatch(ifMatch.get("parked")),
        // The matrix asks the owner in the order of names: mappings are replaced before the secret
        // is rotated.
        Probe.of("rotateAtsSecret", "POST", ats.connection() + "/rotate", Probe.Kind.ITEM, owner)
            .ifMatch(next(ifMatch.get("connection"))),
        Probe.of("listApplications", "GET", "/v1/applications", Probe.Kind.LIST, reader)
            .marker(ats.application()),
        Probe.of(
            "getApplication",
            "GET",
            "/v1/applications/" + ats.application(),
            Probe.Kind.ITEM,
            reader));
  }

  private static List<Probe> ofEmployment(AtsFixture ats) {
    String path = "/v1/applications/" + ats.started() + "/employment-checks";
    String body = "{\"checkedOn\": \"2026-06-01\", \"inWork\": true}";
    Persona reader = ats.owner().withScopes("pathways:read");
    Persona writer = ats.owner().withScopes("pathways:write");
    String check =
        creating(writer).body(body).post(path).then().statusCode(201).extract().header("Location");
    return List.of(
        Probe.of("recordEmploymentCheck", "POST", path, Probe.Kind.ITEM, writer).body(body),
        Probe.of("listEmploymentChecks", "GET", path, Probe.Kind.ITEM, reader),
        Probe.of("getEmploymentCheck", "GET", check, Probe.Kind.ITEM, reader));
  }

  private static String next(String etag) {
    long version = Long.parseLong(etag.replaceFirst("^\"v(\\d+).*", "$1"));
    return "\"v" + (version + 1) + "\"";
  }

  private Probe changing(String operation, String path, String verb, String body) {
    Probe probe =
        Probe.of(operation, "POST", path + "/" + verb, Probe.Kind.ITEM, writer)
            .ifMatch(etag(coordinator, path));
    return probe.body(body == null ? "{}" : body);
  }

  /** An employer signs what the ICS recorded, as far as the person consented. */
  private Probe signing() {
    Persona employer = Api.employer(tenant, "RNA").withScopes("pathways:write");
    Given.Shared shared = Given.shared(coordinator, employer, "RNA");
    String line = recorded(shared.path());
    return Probe.of("signHours", "POST", line + "/sign", Probe.Kind.ITEM, employer)
        .ifMatch(etag(coordinator, line));
  }

  private Probe planning(String path) {
    return Probe.of("planEnrolment", "PUT", path + "/plan", Probe.Kind.ITEM, writer)
        .body("{\"employers\": [\"RNA\"]}")
        .ifMatch(etag(coordinator, path));
  }

  private String running() {
    return at("offer", "accept", "enrol", "activate");
  }

  private String ended() {
    return at("offer", "accept", "enrol", "activate", "complete");
  }

  private String at(String... verbs) {
    String path = Given.enrolment(coordinator);
    for (String verb : verbs) {
      String[] parts = verb.split(":");
      String body = parts.length == 1 ? null : "{\"effectiveOn\": \"" + parts[1] + "\"}";
      Calls.change(coordinator, path, parts[0], body).statusCode(200);
    }
    return path;
  }

  private String recorded(String enrolment) {
    return creating(coordinator)
        .body(HOURS)
        .post(enrolment + "/hours")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }
}
