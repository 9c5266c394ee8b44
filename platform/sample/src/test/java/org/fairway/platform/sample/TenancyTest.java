package org.fairway.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.sample.Sample.as;
import static org.fairway.platform.sample.Sample.creating;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.tenancy.Standing;
import org.fairway.platform.testing.IsolationMatrix;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class TenancyTest {
  @Inject ScopedWork work;
  @Inject Standing standing;
  @Inject Things things;

  private final String tenant = Tokens.newTenant();
  private final Persona partner =
      Persona.of(tenant, UUID.randomUUID().toString(), "partner", "people:write");
  private final Persona privacy = Persona.ofTenant(tenant, "privacy", "people:write");

  private IsolationMatrix matrix() {
    String id = Sample.create(partner, "a");
    String path = "/v1/things/" + id;
    return new IsolationMatrix(
        List.of(
            Probe.of("createThing", "POST", "/v1/things", Probe.Kind.OWN, partner)
                .body("{\"name\":\"b\"}"),
            Probe.of("listThings", "GET", "/v1/things", Probe.Kind.LIST, partner).marker(id),
            Probe.of("getThing", "GET", path, Probe.Kind.ITEM, partner),
            Probe.of("renameThing", "PUT", path, Probe.Kind.ITEM, partner)
                .body("{\"name\":\"c\"}")
                .ifMatch("\"v0\""),
            Probe.of("listAudit", "GET", "/v1/audit", Probe.Kind.OWN, privacy),
            Probe.of("verifyAudit", "GET", "/v1/audit/verify", Probe.Kind.OWN, privacy)),
        "metrics:read",
        "referrals:read");
  }

  @Test
  void everyAttackIsRefusedAndAnOperationWithoutProbeIsNamed() {
    assertThat(matrix().violations())
        .containsExactly("failThing: has no probe in the isolation matrix");
  }

  /** A hole for writing alone, which no look from outside would show. */
  @ParameterizedTest
  @CsvSource({
    "insert, with check (true), added",
    "update, using (true), changed",
    "delete, using (true), removed"
  })
  void controlArmWithAHoleForWritingTheMatrixGoesRed(String command, String hole, String done) {
    // Given
    IsolationMatrix matrix = matrix();
    assertThat(matrix.databaseViolations()).isEmpty();
    // When, Then
    try {
      TestDatabase.execute("create policy hole on thing for " + command + " " + hole);
      assertThat(matrix.databaseViolations())
          .anyMatch(v -> v.contains("thing") && v.contains(done + " by another tenant"))
          .allMatch(v -> v.contains(done));
    } finally {
      TestDatabase.execute("drop policy hole on thing");
    }
    assertThat(matrix.databaseViolations()).isEmpty();
  }

  @Test
  void controlArmWithAPolicyDroppedTheMatrixGoesRed() {
    // Given
    IsolationMatrix matrix = matrix();
    Sample.create(partner.inTenant(Tokens.newTenant()), "another's");
    assertThat(matrix.databaseViolations()).isEmpty();
    // When, Then: each policy and the switch itself, one at a time
    try {
      TestDatabase.execute("drop policy organisation_wall on thing");
      assertThat(matrix.databaseViolations())
          .anyMatch(v -> v.contains("visible to another organisation"))
          .anyMatch(v -> v.contains("added by another organisation"))
          .anyMatch(v -> v.contains("changed by another organisation"))
          .anyMatch(v -> v.contains("removed by another organisation"));
      TestDatabase.execute("alter table thing disable row level security");
      assertThat(matrix.databaseViolations())
          .anyMatch(v -> v.contains("not forced"))
          .anyMatch(v -> v.contains("another tenant"));
      TestDatabase.execute(
          "alter table thing enable row level security", "drop policy tenant_wall on thing");
      assertThat(matrix.violations()).anyMatch(v -> v.startsWith("getThing x OWNER"));
    } finally {
      TestDatabase.execute(
          "drop policy if exists tenant_wall on thing",
          "drop policy if exists organisation_wall on thing",
          "call fairway_protect_organisation('thing')");
    }
  }

  @Test
  void withoutAScopeNativeSqlSeesNothing() {
    Sample.create(partner, "a");
    RestAssured.get("/v1/things/open").then().statusCode(200).body("visible", equalTo(0));
  }

  @Test
  void aPooledConnectionForgetsTheScope() throws Exception {
    // Given
    Sample.create(partner, "a");
    long own = work.call(Scope.worker(tenant), things::countNatively);
    // When
    long others = work.call(Scope.worker(Tokens.newTenant()), things::countNatively);
    // Then
    assertThat(own).isPositive();
    assertThat(others).isZero();
  }

  @Test
  void aTokenWithTwoOrganisationsIsRefused() {
    Persona torn = partner.inOrganisation(partner.organisation() + "," + UUID.randomUUID());
    as(torn).get("/v1/things").then().statusCode(403).body("detail", containsString("exactly one"));
    as(partner.inOrganisation(null)).get("/v1/things").then().statusCode(403);
  }

  @Test
  void aKnownTokenIsKnownNoLongerThanItLives() {
    // Given
    String token = Tokens.living(partner, 3);
    RestAssured.given().auth().oauth2(token).get("/v1/things").then().statusCode(200);
    // When
    Tokens.awaitExpiry(token);
    // Then
    RestAssured.given().auth().oauth2(token).get("/v1/things").then().statusCode(401);
  }

  /** Tokens that were verified a moment ago are not verified again: only the very same ones. */
  @Test
  void aKnownTokenVouchesForNoOther() {
    // Given
    as(partner).get("/v1/things").then().statusCode(200);
    as(partner).get("/v1/things").then().statusCode(200);
    // When, Then
    for (String other : List.of(Tokens.forged(partner, "QYG"), Tokens.unsigned(partner))) {
      RestAssured.given().auth().oauth2(other).get("/v1/things").then().statusCode(401);
    }
  }

  @Test
  void aSuspendedOrganisationIsRefusedAtOnce() {
    // Given
    creating(partner).body("{\"name\":\"a\"}").post("/v1/things").then().statusCode(201);
    // When
    Instant now = Instant.now();
    work.run(Scope.worker(tenant), () -> standing.suspend(partner.organisation(), now));
    // Then
    as(partner)
        .get("/v1/things")
        .then()
        .statusCode(403)
        .body("code", equalTo("organisation-suspended"));
    assertThat(
            TestDatabase.column(
                "select action || ' ' || purpose from audit_entry where outcome = 'DENIED' and tenant_id = '"
                    + tenant
                    + "'"))
        .containsExactly("listThings suspended");
    as(Persona.ofTenant(tenant, "coordinator", "people:write"))
        .get("/v1/things")
        .then()
        .statusCode(200);
    // When an older decision arrives late, Then it changes nothing
    work.run(
        Scope.worker(tenant),
        () -> standing.reinstate(partner.organisation(), now.minusSeconds(9)));
    as(partner).get("/v1/things").then().statusCode(403);
    work.run(
        Scope.worker(tenant), () -> standing.reinstate(partner.organisation(), now.plusSeconds(9)));
    as(partner).get("/v1/things").then().statusCode(200);
  }
}
