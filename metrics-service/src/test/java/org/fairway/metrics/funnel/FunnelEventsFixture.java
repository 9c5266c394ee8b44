package org.fairway.metrics.funnel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fairway.platform.messaging.IncomingEvent;
import org.fairway.platform.testing.EventContract;

/** Events of one person's way, made from the samples of the contracts. */
final class FunnelEventsFixture {

  private static final ObjectMapper JSON = new ObjectMapper();
  private final String tenant;
  private final String referral = UUID.randomUUID().toString();
  private final String person;
  private final String enrolment = UUID.randomUUID().toString();
  private String application = UUID.randomUUID().toString();
  private final List<IncomingEvent> events = new ArrayList<>();

  FunnelEventsFixture(String tenant) {
    this(tenant, "p_" + UUID.randomUUID().toString().replace("-", "").substring(0, 22));
  }

  private FunnelEventsFixture(String tenant, String person) {
    this.tenant = tenant;
    this.person = person;
  }

  /** Another referral of the same record. */
  FunnelEventsFixture another() {
    return new FunnelEventsFixture(tenant, person);
  }

  List<IncomingEvent> events() {
    return events;
  }

  FunnelEventsFixture referral(String move, int version, String at) {
    return referral(move, version, at, any -> {});
  }

  FunnelEventsFixture referral(String move, int version, String at, Consumer<ObjectNode> more) {
    ObjectNode data = sample("org.fairway.referral." + move + ".v1");
    data.put("referralId", referral).put("person", person).put("occurredAt", at);
    more.accept(data);
    return add("org.fairway.referral." + move + ".v1", referral, version, data);
  }

  String referralId() {
    return referral;
  }

  /** This record is of the person of the other way, whose record stands for both. */
  FunnelEventsFixture merged(int version, FunnelEventsFixture into) {
    return link("merged", version, into);
  }

  FunnelEventsFixture unmerged(int version, FunnelEventsFixture into) {
    return link("unmerged", version, into);
  }

  private FunnelEventsFixture link(String verb, int version, FunnelEventsFixture into) {
    String type = "org.fairway.person." + verb + ".v1";
    ObjectNode data = sample(type);
    data.put("person", person).put("into", into.person);
    return add(type, person, version, data);
  }

  FunnelEventsFixture equality(String ethnicCode, String disability, int version) {
    ObjectNode data = sample("org.fairway.equality.recorded.v1");
    data.put("person", person).put("ethnicCode", ethnicCode).put("disability", disability);
    return add("org.fairway.equality.recorded.v1", person, version, data);
  }

  FunnelEventsFixture objection(int version) {
    ObjectNode data = sample("org.fairway.equality.withdrawn.v1");
    data.put("person", person);
    return add("org.fairway.equality.withdrawn.v1", person, version, data);
  }

  FunnelEventsFixture enrolment(String move, int version, String at) {
    ObjectNode data = sample("org.fairway.enrolment." + move + ".v1");
    data.put("enrolmentId", enrolment)
        .put("referralId", referral)
        .put("person", person)
        .put("occurredAt", at);
    return add("org.fairway.enrolment." + move + ".v1", enrolment, version, data);
  }

  FunnelEventsFixture enrolment(String move, int version, String at, String programme) {
    ObjectNode data = sample("org.fairway.enrolment." + move + ".v1");
    data.put("enrolmentId", enrolment)
        .put("referralId", referral)
        .put("person", person)
        .put("programmeId", programme)
        .put("occurredAt", at);
    return add("org.fairway.enrolment." + move + ".v1", enrolment, version, data);
  }

  FunnelEventsFixture stage(String stage, int version, String at) {
    return stage(stage, version, at, any -> {});
  }

  FunnelEventsFixture stage(String stage, int version, String at, Consumer<ObjectNode> more) {
    ObjectNode data = sample("org.fairway.application.stage-changed.v1");
    more.accept(data);
    data.put("applicationId", application).put("referralId", referral).put("person", person);
    data.put("stage", stage).put("occurredAt", at);
    return add("org.fairway.application.stage-changed.v1", application, version, data);
  }

  FunnelEventsFixture employed(int version, String on) {
    ObjectNode data = sample("org.fairway.employment.started.v1");
    data.put("applicationId", application)
        .put("referralId", referral)
        .put("person", person)
        .put("startedOn", on);
    return add("org.fairway.employment.started.v1", application, version, data);
  }

  /** What follows is about another application of the same person. */
  FunnelEventsFixture anotherApplication() {
    application = UUID.randomUUID().toString();
    return this;
  }

  FunnelEventsFixture sustained(int version, String on) {
    return later("sustained", version, "inWorkOn", on);
  }

  FunnelEventsFixture ended(int version, String on) {
    return later("ended", version, "endedOn", on);
  }

  FunnelEventsFixture progressed(int version, String on) {
    return later("progressed", version, "progressedOn", on);
  }

  private FunnelEventsFixture later(String verb, int version, String field, String on) {
    String type = "org.fairway.employment." + verb + ".v1";
    ObjectNode data = sample(type);
    data.put("applicationId", application)
        .put("referralId", referral)
        .put("person", person)
        .put(field, on);
    return add(type, application, version, data);
  }

  private FunnelEventsFixture add(String type, String subject, int version, JsonNode data) {
    EventContract.assertMatches(type, data.toString());
    events.add(
        new IncomingEvent(
            UUID.randomUUID(), type, "/test", subject, Instant.now(), tenant, version, null, data));
    return this;
  }

  private static ObjectNode sample(String type) {
    try {
      return (ObjectNode) JSON.readTree(EventContract.sample(type));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
