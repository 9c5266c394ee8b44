package org.fairway.pathway;

import static org.fairway.platform.testing.Calls.creating;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.TestDatabase;

/** Probes of what is written down about somebody's way. */
final class ProgressProbes {
  private static final String REVIEW =
      "{\"date\": \"2025-10-01\", \"kind\": \"REGULAR\", \"heldBy\": \"T-31\", \"nextOn\": \"2025-11-01\"}";
  private static final String MILESTONE =
      "{\"date\": \"2025-10-01\", \"kind\": \"ROTATION_COMPLETED\"}";
  private static final String INCIDENT =
      "{\"date\": \"2025-10-01\", \"kind\": \"NEAR_MISS\", \"severity\": \"LOW\", \"note\": \"A wet floor.\"}";
  private static final String COACH =
      "{\"coach\": \"JC-7\", \"qualified\": true, \"assignedOn\": \"2025-09-01\"}";
  private static final String VISIT =
      "{\"date\": \"2025-10-01\", \"place\": \"REMOTE\", \"minutes\": 30}";

  private final Persona reader;
  private final Persona writer;

  ProgressProbes(Persona coordinator) {
    this.reader = coordinator.withScopes("pathways:read");
    this.writer = coordinator.withScopes("pathways:write");
  }

  List<Probe> on(String enrolment) {
    String coach = made(enrolment + "/job-coaches", COACH);
    String line = made(enrolment + "/reviews", REVIEW);
    List<Probe> probes = new ArrayList<>(ofFidelity());
    probes.addAll(
        List.of(
            writing("recordReview", enrolment + "/reviews", REVIEW),
            writing("recordMilestone", enrolment + "/milestones", MILESTONE),
            writing("recordIncident", enrolment + "/incidents", INCIDENT),
            writing("recordCoachVisit", enrolment + "/coach-visits", VISIT),
            writing("assignJobCoach", enrolment + "/job-coaches", COACH),
            reading("listProgress", enrolment + "/progress"),
            reading("getProgressEntry", line),
            reading("listJobCoaches", enrolment + "/job-coaches"),
            reading("getJobCoach", coach)));
    probes.add(reminders(enrolment));
    return probes;
  }

  private Probe reminders(String enrolment) {
    String id = Given.id(enrolment).toString();
    Given.consented(enrolment);
    TestDatabase.execute("update reminder set told_at = now() where enrolment_id = '" + id + "'");
    return Probe.of("listReminders", "GET", "/v1/reminders", Probe.Kind.LIST, reader).marker(id);
  }

  private List<Probe> ofFidelity() {
    String path = "/v1/ips-fidelity-reviews";
    String made = made(path, fidelity());
    return List.of(
        Probe.of("recordFidelity", "POST", path, Probe.Kind.OWN, writer).body(fidelity()),
        Probe.of("listFidelities", "GET", path, Probe.Kind.LIST, reader)
            .marker(Given.id(made).toString()),
        reading("getFidelity", made));
  }

  private static String fidelity() {
    return "{\"team\": \"IPS-1\", \"reviewedOn\": \"2025-10-01\", \"caseload\": 20, \"scores\": ["
        + IntStream.rangeClosed(2, 25)
            .mapToObj(i -> "{\"item\": " + i + ", \"points\": 4}")
            .collect(Collectors.joining(","))
        + "]}";
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
