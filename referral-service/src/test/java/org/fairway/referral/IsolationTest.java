package org.fairway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.personJson;
import static org.fairway.referral.Api.registered;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fairway.platform.testing.IsolationMatrix;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.ReadingMatrix;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.testing.badinput.BadInputMatrix;
import org.fairway.referral.rights.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every operation x every mistake that its description forbids, x every way of calling it that must
 * not work, then every table x every stranger; and every reading x the audit.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // what the probes need is made once
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IsolationTest {

  private static final String DUE =
      "select count(*) from deadline where due_at <= now() and tenant_id = '%s'";

  private final String tenant = Tokens.newTenant();
  private Probes probes;
  private List<Probe> first;
  private List<Probe> second;

  @BeforeEach
  void given() {
    if (probes == null) {
      probes = new Probes(tenant);
      first = probes.all();
      second = probes.readingPartners().toList();
    }
  }

  /** Two matrices, since a probe's owner may not carry the idle scope of its matrix. */
  private List<String> violations() {
    List<String> found = new ArrayList<>();
    found.addAll(without(new IsolationMatrix(first, "metrics:read", "partners:read"), second));
    found.addAll(without(new IsolationMatrix(second, "metrics:read", "people:read"), first));
    return found;
  }

  private static List<String> without(IsolationMatrix matrix, List<Probe> others) {
    return matrix.violations().stream()
        .filter(v -> others.stream().noneMatch(p -> v.startsWith(p.operation() + ": has no probe")))
        .toList();
  }

  /** First, since it leaves all as it is. */
  @Test
  @Order(1)
  void everyMistakeIsRefusedWithItsPlaceAndLeavesNothingBehind() {
    // Given: what follows from the probes' own people has been done
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> TestDatabase.value(DUE.formatted(tenant)).equals("0"));
    List<Probe> all =
        Stream.of(first.stream(), second.stream(), probes.open()).flatMap(p -> p).toList();
    BadInputMatrix matrix = new BadInputMatrix(tenant, all);

    // When
    List<String> violations = matrix.violations();

    // Then
    assertThat(violations).isEmpty();
    assertThat(matrix.sent()).isGreaterThan(1000);
  }

  /** Before the attacks, since it leaves nothing but entries. */
  @Test
  @Order(2)
  void everyReadingOfAPersonIsOnRecord() {
    // Given
    List<Probe> all = Stream.of(first.stream(), second.stream()).flatMap(p -> p).toList();
    ReadingMatrix matrix = new ReadingMatrix(tenant, all, Unrecorded.OPERATIONS);

    // When
    List<String> violations;
    try (Neighbours others = new Neighbours()) {
      violations = matrix.violations();
      assertThat(others.asked()).isNotEmpty();
    }

    // Then
    assertThat(violations).isEmpty();
    assertThat(matrix.recorded()).isGreaterThan(25);
  }

  @Test
  @Order(3)
  void controlArmAReadingThatIsNotOnRecordIsFound() {
    // Given
    ReadingMatrix matrix = new ReadingMatrix(tenant, second, Set.of());

    // When
    List<String> violations = matrix.violations();

    // Then
    assertThat(violations)
        .containsExactly(
            "getPartner: is not on record",
            "listAgreements: is not on record",
            "listPartners: is not on record");
  }

  @Test
  @Order(4)
  void everyAttackIsRefused() {
    try (Neighbours others = new Neighbours()) {
      assertThat(violations()).isEmpty();
      assertThat(others.asked()).isNotEmpty();
    }
  }

  @Test
  @Order(5)
  void controlArmWithThePersonsPolicyDroppedTheDatabaseMatrixGoesRed() {
    // Given
    creating(registered(tenant)).body(personJson()).post("/v1/people").then().statusCode(201);
    creating(registered(Tokens.newTenant()))
        .body(personJson())
        .post("/v1/people")
        .then()
        .statusCode(201);
    IsolationMatrix matrix = new IsolationMatrix(second, "metrics:read", "people:read");
    assertThat(matrix.databaseViolations("public.person")).isEmpty();

    // When, Then
    try {
      TestDatabase.execute("drop policy organisation_wall on person");
      assertThat(matrix.databaseViolations("public.person")).isNotEmpty();
    } finally {
      TestDatabase.execute(
          "drop policy if exists tenant_wall on person",
          "drop policy if exists organisation_wall on person",
          "call fairway_protect_organisation('person')");
    }
    assertThat(matrix.databaseViolations("public.person")).isEmpty();
  }
}
