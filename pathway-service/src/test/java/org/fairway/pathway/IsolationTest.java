package org.fairway.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.pathway.plan.FunnelStandIn;
import org.fairway.pathway.sidebyside.Plans;
import org.fairway.platform.tenancy.Permission;
import org.fairway.platform.tenancy.PermissionTable;
import org.fairway.platform.testing.IsolationMatrix;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.badinput.BadInputMatrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every operation x every mistake that its description forbids, then against everybody who may not
 * call it.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // what the probes need is made once
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IsolationTest {
  /** Brought by the plumbing and tried there: they need a message that could not be taken. */
  private static final Set<String> TRIED_ELSEWHERE = Set.of("getDeadLetter", "replayDeadLetter");

  /** Needs a signature: its mistakes are tried with the connections. */
  private static final String SIGNED = "receiveAtsEvents";

  private final String tenant = Plans.careSystem(); // others show it their plans
  private final Persona operator = Persona.ofTenant(tenant, "operator", "pathway:operate");
  private final Persona privacy = Persona.ofTenant(tenant, "privacy", "pathway:operate");

  private List<Probe> own;
  private FunnelStandIn metrics;

  @BeforeEach
  void given() {
    metrics = new FunnelStandIn();
    own = own == null ? new IsolationProbes(tenant).all() : own;
  }

  @AfterEach
  void ended() {
    metrics.close();
  }

  private List<Probe> ofThePlumbing() {
    return List.of(
        Probe.of("listDeadLetters", "GET", "/v1/dead-letters", Probe.Kind.OWN, operator),
        Probe.of(
            "getSubjectRecords",
            "GET",
            "/v1/subjects/p_q3VtZ0mYxW8r1uPZ4kLh2A/records",
            Probe.Kind.OWN,
            privacy.withScopes("subjects:read")),
        Probe.of("listAudit", "GET", "/v1/audit", Probe.Kind.OWN, privacy),
        Probe.of("verifyAudit", "GET", "/v1/audit/verify", Probe.Kind.OWN, privacy));
  }

  /** First, since it leaves all as it is. */
  @Test
  @Order(1)
  void everyMistakeIsRefusedWithItsPlaceAndLeavesNothingBehind() {
    // Given
    List<Probe> all = Stream.concat(own.stream(), ofThePlumbing().stream()).toList();
    BadInputMatrix matrix = new BadInputMatrix(tenant, all);

    // When
    List<String> violations = matrix.violations();

    // Then
    List<String> elsewhere =
        Stream.concat(TRIED_ELSEWHERE.stream(), Stream.of(SIGNED))
            .map(operation -> operation + ": has no probe")
            .toList();
    assertThat(violations).containsExactlyInAnyOrderElementsOf(elsewhere);
    assertThat(matrix.sent()).isGreaterThan(500);
  }

  @Test
  @Order(2)
  void everyAttackOnEveryOperationIsRefused() {
    // When
    List<String> violations = new ArrayList<>(violations(own, "pathway:operate"));
    violations.addAll(violations(ofThePlumbing(), "pathways:read"));

    // Then
    assertThat(violations).isEmpty();
    assertThat(tried()).isEqualTo(withToken());
  }

  /** Each wall of this service, one at a time. */
  @ParameterizedTest
  @ValueSource(strings = {"application", "parked_event", "vacancy", "stage_mapping"})
  @Order(3)
  void controlArmWithAPolicyDroppedTheMatrixGoesRed(String table) {
    // Given
    IsolationMatrix matrix = new IsolationMatrix(List.of(), "reports:read", "pathway:operate");
    assertThat(matrix.databaseViolations("public." + table)).isEmpty();

    // When, Then
    TestDatabase.execute("drop policy organisation_wall on " + table);
    try {
      assertThat(matrix.databaseViolations("public." + table)).isNotEmpty();
    } finally {
      TestDatabase.execute(
          "drop policy tenant_wall on " + table,
          "call fairway_protect_organisation('" + table + "')");
    }
    assertThat(matrix.databaseViolations("public." + table)).isEmpty();
  }

  private static List<String> violations(List<Probe> probes, String idleScope) {
    return new IsolationMatrix(probes, "reports:read", idleScope)
        .violations().stream().filter(violation -> !violation.contains("has no probe")).toList();
  }

  private Set<String> tried() {
    Set<String> tried =
        own.stream().map(Probe::operation).collect(Collectors.toCollection(TreeSet::new));
    ofThePlumbing().forEach(probe -> tried.add(probe.operation()));
    tried.addAll(TRIED_ELSEWHERE);
    return tried;
  }

  private static Set<String> withToken() {
    return PermissionTable.load().all().stream()
        .filter(permission -> permission.access() == Permission.Access.TOKEN)
        .map(Permission::operation)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
