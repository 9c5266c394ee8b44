package org.fairway.referral;

import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.partnerJson;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.engagement.EngagementApi.begun;
import static org.fairway.referral.engagement.EngagementApi.booking;
import static org.fairway.referral.engagement.EngagementApi.session;
import static org.fairway.referral.engagement.EngagementApi.sessionJson;

import java.util.Locale;
import java.util.stream.Stream;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.Probe.Kind;

/** Probes of changes of partners, of engagement, capacity and unmet demand. */
final class PartnerProbes {
  private static final String RECEIVER = "RX7";

  private final String tenant;
  private final Persona partner;
  private final Persona coordinator;

  PartnerProbes(String tenant, Persona partner) {
    this.tenant = tenant;
    this.partner = partner.withScopes("referrals:read", "referrals:write");
    this.coordinator = Persona.ofTenant(tenant, "coordinator", "referrals:read", "referrals:write");
  }

  Stream<Probe> all() {
    return Stream.of(partners(), sessions(), bookings(), capacity(), demand())
        .flatMap(probes -> probes);
  }

  private Probe change(String operation, String method, String partner, String verb, String body) {
    Persona owner = Persona.ofTenant(tenant, "coordinator", "partners:write");
    Probe probe =
        Probe.of(operation, method, "/v1/partners/" + partner + verb, Kind.ITEM, owner)
            .ifMatch("\"v0\"");
    return body == null ? probe : probe.body(body);
  }

  private Stream<Probe> partners() {
    String name = "probe-" + tenant.toLowerCase(Locale.ROOT);
    String json =
        partnerJson("2099-03-31")
            .replace("\"machineClient\": false", "\"machineClient\": true")
            .replace(
                "\"users\": []",
                "\"users\": [{\"username\": \"" + name + "\", \"email\": \"p@b.example\"}]");
    String removing = registered(tenant, json).organisation();
    String user = "{\"username\": \"%s\"}".formatted(name);
    return Stream.of(
        change(
            "changePartner",
            "PUT",
            registered(tenant).organisation(),
            "",
            "{\"name\": \"Renamed\", \"contactEmail\": \"office@partner.example\"}"),
        change(
            "renewAgreement",
            "POST",
            registered(tenant).organisation(),
            "/renew-agreement",
            "{\"signedOn\": \"2099-01-01\", \"validFrom\": \"2099-04-01\","
                + " \"validTo\": \"2100-03-31\"}"),
        change(
            "addPartnerUser",
            "POST",
            registered(tenant).organisation(),
            "/add-user",
            "{\"username\": \"more-%s\", \"email\": \"m@b.example\"}".formatted(name)),
        change("addMachineClient", "POST", registered(tenant).organisation(), "/add-client", null),
        change("removePartnerUser", "POST", removing, "/remove-user", user),
        change(
            "removeMachineClient",
            "POST",
            registered(tenant, json.replace(name, "other-" + name)).organisation(),
            "/remove-client",
            null));
  }

  private Probe ofSession(String operation, String method, String session, String verb) {
    Probe probe = Probe.of(operation, method, session + verb, Kind.ITEM, partner);
    return method.equals("GET") ? probe : probe.ifMatch("\"v0\"");
  }

  private Stream<Probe> sessions() {
    String session = session(partner, sessionJson(5, false, 20));
    named(session);
    return Stream.of(
        Probe.of("planSession", "POST", "/v1/sessions", Kind.OWN, coordinator)
            .body(sessionJson(5, true, null)),
        Probe.of("listSessions", "GET", "/v1/sessions", Kind.LIST, partner).marker(id(session)),
        ofSession("getSession", "GET", session, ""),
        ofSession("getSessionConversion", "GET", session, "/conversion"),
        ofSession("listBookings", "GET", session, "/bookings"),
        Probe.of("bookPlaces", "POST", session + "/bookings", Kind.ITEM, partner).body("{}"),
        ofSession("changeSession", "PUT", session(partner, sessionJson(5, false, 9)), "")
            .body(sessionJson(6, false, 12)),
        ofSession("holdSession", "POST", session(partner, sessionJson(-5, false, 9)), "/hold")
            .body("{\"attended\": 4}"),
        ofSession("cancelSession", "POST", session(partner, sessionJson(5, false, 9)), "/cancel"));
  }

  /** A booking for somebody. */
  private String named(String session) {
    Persona caller = partner.withScopes("people:read", "people:write");
    String person = Api.person(caller);
    Api.consent(caller, person, "CONTACT");
    return booking(partner, session, "{\"personId\": \"%s\"}".formatted(id(person)));
  }

  private Stream<Probe> bookings() {
    String future = session(partner, sessionJson(5, false, 20));
    String past = session(partner, sessionJson(5, false, 20));
    String attended = booking(partner, past, "{}");
    begun(past);
    return Stream.of(
        ofSession("getBooking", "GET", named(future), ""),
        ofSession("cancelBooking", "POST", booking(partner, future, "{}"), "/cancel"),
        ofSession("markAttendance", "POST", attended, "/attendance")
            .body("{\"attendance\": \"ATTENDED\"}"));
  }

  private Stream<Probe> capacity() {
    String path = "/v1/capacity/declarations/" + RECEIVER + "/APPRENTICESHIP";
    String body = "{\"intake\": \"BY_PLACES\", \"whenFull\": \"REFUSE\", \"freePlaces\": 3}";
    as(coordinator).body(body).put(path).then().statusCode(200);
    return Stream.of(
        Probe.of(
            "askCapacity", "GET", "/v1/capacity?pathwayType=APPRENTICESHIP", Kind.OWN, partner),
        Probe.of(
                "listCapacityDeclarations",
                "GET",
                "/v1/capacity/declarations",
                Kind.TENANT_LIST,
                partner)
            .marker(RECEIVER),
        Probe.of("declareCapacity", "PUT", path, Kind.OWN, coordinator).body(body));
  }

  private Stream<Probe> demand() {
    String body = "{\"reason\": \"NO_CAPACITY\"}";
    String demand =
        creating(partner)
            .body(body)
            .post("/v1/unmet-demand")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return Stream.of(
        Probe.of("recordUnmetDemand", "POST", "/v1/unmet-demand", Kind.OWN, partner).body(body),
        Probe.of("listUnmetDemand", "GET", "/v1/unmet-demand", Kind.LIST, partner).marker(demand),
        Probe.of("getUnmetDemand", "GET", "/v1/unmet-demand/" + demand, Kind.ITEM, partner),
        Probe.of("countUnmetDemand", "GET", "/v1/unmet-demand/counts", Kind.OWN, coordinator));
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
