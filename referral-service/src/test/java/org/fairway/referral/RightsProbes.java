package org.fairway.referral;

import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.Probe.Kind;
import org.fairway.platform.testing.TestDatabase;

/** How the isolation matrix calls search, rights, retention and bulk entry. */
final class RightsProbes {

  private static final String CAUSE = "{\"cause\": \"%s\"}";
  private static final String CSV =
      """
      given_name,family_name,consent_given_on,consent_given_by,consent_wording,pathway_type
      Given Name 5,Family Name 5,2026-04-01,PERSON_SPOKEN,2026-04,APPRENTICESHIP
      """;

  private final String tenant;
  private final Persona partner;

  RightsProbes(String tenant, Persona partner) {
    this.tenant = tenant;
    this.partner = partner;
  }

  Stream<Probe> all() {
    return Stream.of(search(), rights(), erasures(), retention(), imports())
        .flatMap(probes -> probes);
  }

  private Persona officer(String scope) {
    return Persona.ofTenant(tenant, "privacy", scope);
  }

  private Stream<Probe> search() {
    String referral = Api.submitted(partner);
    return Stream.of(
        Probe.of(
                "searchReferrals",
                "POST",
                "/v1/referrals/search",
                Kind.LIST,
                partner.withScopes("referrals:read"))
            .body("{\"name\": \"family\"}")
            .marker(referral.substring(referral.lastIndexOf('/') + 1)));
  }

  private Probe act(String operation, String person, String verb, int version, String body) {
    Persona officer = officer("subjects:write");
    return Probe.of(operation, "POST", person + "/rights/" + verb, Kind.ITEM, officer)
        .body(body)
        .ifMatch("\"v" + version + "\"");
  }

  private String person(String verb, String cause) {
    String person = Api.person(partner);
    Persona both = Persona.ofTenant(tenant, "privacy", "subjects:read", "subjects:write");
    change(both, person + "/rights", verb, CAUSE.formatted(cause)).statusCode(200);
    return person;
  }

  private Stream<Probe> rights() {
    String person = Api.person(partner);
    Persona reader = officer("subjects:read");
    return Stream.of(
        Probe.of("getPersonRights", "GET", person + "/rights", Kind.ITEM, reader),
        Probe.of("getSubjectAccess", "GET", person + "/subject-access", Kind.ITEM, reader),
        Probe.of("getSubjectAccessPage", "GET", person + "/subject-access/page", Kind.ITEM, reader),
        act("restrictPerson", Api.person(partner), "restrict", 0, CAUSE.formatted("UNLAWFUL")),
        act("liftRestriction", person("restrict", "UNLAWFUL"), "lift-restriction", 1, "{}"),
        act("holdPerson", Api.person(partner), "hold", 0, CAUSE.formatted("COMPLAINT")),
        act("releaseHold", person("hold", "COMPLAINT"), "release-hold", 1, "{}"));
  }

  private Stream<Probe> erasures() {
    String erasure =
        creating(officer("subjects:write"))
            .body(CAUSE.formatted("REQUEST"))
            .post(Api.person(partner) + "/erasure")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Persona reader = officer("subjects:read");
    return Stream.of(
        Probe.of(
                "erasePerson",
                "POST",
                Api.person(partner) + "/erasure",
                Kind.ITEM,
                officer("subjects:write"))
            .body(CAUSE.formatted("REQUEST")),
        Probe.of("listOversight", "GET", "/v1/worklist/oversight", Kind.TENANT_LIST, reader)
            .marker(erasure),
        Probe.of("listErasures", "GET", "/v1/erasures", Kind.TENANT_LIST, reader).marker(erasure),
        Probe.of("getErasure", "GET", "/v1/erasures/" + erasure, Kind.TENANT_ITEM, reader));
  }

  private Stream<Probe> retention() {
    String run =
        creating(officer("subjects:write"))
            .body("{\"dryRun\": true}")
            .post("/v1/retention/runs")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String rule = "/v1/retention/rules/IMPORT_ERRORS";
    Persona reader = officer("subjects:read");
    Persona writer = officer("subjects:write");
    return Stream.of(
        Probe.of("getRetentionSchedule", "GET", "/v1/retention/rules", Kind.OWN, reader),
        Probe.of("getRetentionRule", "GET", rule, Kind.OWN, reader),
        Probe.of("changeRetentionRule", "PUT", rule, Kind.OWN, writer)
            .body("{\"months\": 4, \"active\": false}")
            .ifMatch("\"v0\""),
        Probe.of("runRetention", "POST", "/v1/retention/runs", Kind.OWN, writer)
            .body("{\"dryRun\": true}"),
        Probe.of("listRetentionRuns", "GET", "/v1/retention/runs", Kind.TENANT_LIST, reader)
            .marker(run),
        Probe.of("getRetentionRun", "GET", "/v1/retention/runs/" + run, Kind.TENANT_ITEM, reader));
  }

  /** An import whose worker will not be missed for an hour. */
  private String running() {
    String id = UUID.randomUUID().toString();
    TestDatabase.execute(
        "insert into import_job (id, tenant_id, organisation_id, mode, atomicity, state, checksum, rows, actor, client,"
            + " role, created_at, heartbeat) values ('"
            + String.join("', '", List.of(id, tenant, partner.organisation()))
            + "', 'COMMIT', 'ROW', 'RUNNING', 'none', 1, 'test', 'test', 'partner', now(), now() + interval '1 hour')");
    return id;
  }

  private Stream<Probe> imports() {
    String id = running();
    String path = "/v1/imports/" + id;
    Persona reader = partner.withScopes("referrals:read");
    Persona writer = partner.withScopes("referrals:write");
    return Stream.of(
        Probe.of("importReferrals", "POST", "/v1/imports", Kind.OWN, writer)
            .body(CSV)
            .header("Content-Type", "text/csv"),
        Probe.of("listImports", "GET", "/v1/imports", Kind.LIST, reader).marker(id),
        Probe.of("getImport", "GET", path, Kind.ITEM, reader),
        Probe.of("listImportErrors", "GET", path + "/errors", Kind.ITEM, reader),
        Probe.of("downloadImportErrors", "GET", path + "/errors/file", Kind.ITEM, reader),
        Probe.of(
            "cancelImport", "POST", "/v1/imports/" + running() + "/cancel", Kind.ITEM, writer));
  }
}
