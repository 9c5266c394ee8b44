package org.fairway.pathway;

import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;

import java.util.ArrayList;
import java.util.List;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;

/** Probes of registrations, employments, destinations and mentoring. */
final class OutcomeProbes {
  private static final String STEP =
      "{\"step\": \"HEALTH_AND_CHARACTER\", \"result\": \"PASSED\", \"doneOn\": \"2025-10-01\", \"evidence\": \"E-1\"}";
  private static final String DESTINATION = "{\"kind\": \"STUDY\", \"beganOn\": \"2025-10-02\"}";
  private static final String EMPLOYMENT =
      "{\"employer\": \"RNA\", \"startedOn\": \"2025-10-01\", \"band\": \"2\"}";
  private static final String CHECK = "{\"checkedOn\": \"2025-10-02\", \"inWork\": true}";

  private final Persona coordinator;
  private final Persona reader;
  private final Persona writer;

  OutcomeProbes(Persona coordinator) {
    this.coordinator = coordinator;
    this.reader = coordinator.withScopes("pathways:read");
    this.writer = coordinator.withScopes("pathways:write");
  }

  /**
   * @param active an enrolment that is active since September 2025
   */
  List<Probe> on(String active) {
    Calls.change(coordinator, active, "complete", "{\"effectiveOn\": \"2025-10-01\"}")
        .statusCode(200);
    List<Probe> probes = new ArrayList<>(ofRegistration());
    probes.addAll(ofWork(active));
    probes.addAll(ofMentoring());
    String made = made(active + "/destinations", DESTINATION);
    probes.addAll(
        List.of(
            writing("recordDestination", active + "/destinations", DESTINATION),
            reading("listDestinations", active + "/destinations"),
            reading("getDestination", made),
            reading("assessOutcome", active + "/outcome")));
    return probes;
  }

  private List<Probe> ofWork(String enrolment) {
    String work = made(enrolment + "/employments", EMPLOYMENT);
    String check = made(work + "/checks", CHECK);
    return List.of(
        writing("recordEmployment", enrolment + "/employments", EMPLOYMENT.replace("RNA", "RXX")),
        reading("listEmployments", enrolment + "/employments"),
        reading("getEmployment", work),
        writing("recordWorkCheck", work + "/checks", CHECK),
        reading("getWorkCheck", check));
  }

  private List<Probe> ofRegistration() {
    String path = nurse() + "/registration";
    String fresh = nurse() + "/registration";
    made(path, "{\"regulator\": \"NMC\"}");
    String step = made(path + "/steps", STEP);
    String interim = nurse() + "/registration";
    made(interim, "{\"regulator\": \"GMC\"}");
    return List.of(
        writing("openRegistration", fresh, "{\"regulator\": \"HCPC\"}"),
        reading("getRegistration", path),
        writing("recordRegistrationStep", path + "/steps", STEP),
        reading("getRegistrationStep", step),
        Probe.of("annulRegistrationStep", "POST", step + "/annul", Probe.Kind.ITEM, writer),
        writing(
                "setInterimRole",
                interim + "/interim-role",
                "{\"role\": \"OFFERED\", \"since\": \"2025-10-01\"}")
            .ifMatch(etag(coordinator, interim)));
  }

  private List<Probe> ofMentoring() {
    String enrolment = Given.begun(coordinator, "RECIPROCAL_MENTORING");
    String pairs = enrolment + "/mentoring-pairs";
    String pair = made(pairs, "{\"counterpart\": \"A-1\", \"pairedOn\": \"2025-09-02\"}");
    String session =
        ("{\"activity\": \"MENTORED_COUNTERPART\", \"heldOn\": \"2025-09-03\", \"minutes\": 30,"
                + " \"pairId\": \"%s\"}")
            .formatted(Given.id(pair));
    String sessions = enrolment + "/development-sessions";
    String line = made(sessions, session);
    return List.of(
        writing("pairMentors", pairs, "{\"counterpart\": \"A-2\", \"pairedOn\": \"2025-09-02\"}"),
        reading("listMentoringPairs", pairs),
        reading("getMentoringPair", pair),
        writing("endMentoringPair", pair + "/end", "{\"endedOn\": \"2025-10-02\"}")
            .ifMatch(etag(coordinator, pair)),
        writing("recordDevelopmentSession", sessions, session),
        reading("listDevelopmentSessions", sessions),
        reading("getDevelopmentSession", line));
  }

  private String nurse() {
    Referral referral = Referral.random();
    new ReferralEvents(coordinator.tenant()).accepted(referral, "OVERSEAS_QUALIFIED_REGISTRATION");
    return Given.enrolment(coordinator, referral);
  }

  private String made(String path, String body) {
    return creating(writer)
        .body(body)
        .post(path)
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  private Probe writing(String operation, String path, String body) {
    return Probe.of(operation, "POST", path, Probe.Kind.ITEM, writer).body(body);
  }

  private Probe reading(String operation, String path) {
    return Probe.of(operation, "GET", path, Probe.Kind.ITEM, reader);
  }
}
