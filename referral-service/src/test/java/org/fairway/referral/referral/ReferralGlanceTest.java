package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.scope;
import static org.fairway.referral.Api.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read with one message is what Hibernate reads, within the same walls. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReferralGlanceTest {

  private static final int OFTEN = 20;

  /** No part of the entity either. */
  private static final List<String> LEFT_OUT = List.of("due_at");

  /** Each column with a value, and none with that of another. */
  private static final String FULL =
      """
      update referral set programme_id = gen_random_uuid(), session_id = gen_random_uuid(), reason = 'OTHER',
        status = 'COMPLETED', version = 77, outcome = 'STARTED_WORK', outcome_on = '2026-02-03', outcome_employer = 'RNA',
        outcome_band = '4', outcome_hours = 22.5, outcome_pathway = 'BOOTCAMP', outcome_body = 'HCPC',
        sub_status = 'SEEN_TWICE', assigned_to = 'a-caseworker', review_on = '2026-03-04', parent_id = gen_random_uuid(),
        redirected_to = gen_random_uuid(), routed_to = 'RTQ', routed_at = '2026-04-05 06:07:08.123456Z',
        routed_until = '2027-05-06 07:08:09Z', note = '\\x0102', updated_at = '2026-06-07 08:09:10Z',
        submitted_at = '2026-05-06 07:08:09Z'
      where id = '%s'""";

  private static final RecursiveComparisonConfiguration VALUES =
      RecursiveComparisonConfiguration.builder()
          .withIgnoredFieldsMatchingRegexes(".*\\$\\$_hibernate.*", "caseState")
          .build();

  @Inject ReferralGlance glance;
  @Inject ReferralRepository referrals;
  @Inject GroundsReader grounds;
  @Inject ScopedWork work;

  private final String tenant = Tokens.newTenant();
  private Persona partner;

  @BeforeEach
  void begin() {
    partner = registered(tenant);
  }

  private UUID referral() {
    String path = submitted(partner);
    return UUID.fromString(Casefile.idOf(path));
  }

  private Optional<GroundsQuestions.Standing> seen(Persona by, UUID id) throws Exception {
    return work.call(scope(by), () -> glance.at(id));
  }

  @Test
  void itReadsWhatHibernateReads() throws Exception {
    // Given one with little and one with everything
    UUID plain = referral();
    UUID full = referral();
    TestDatabase.execute("set session_replication_role = replica", FULL.formatted(full));
    Persona team = coordinator(tenant);
    for (UUID id : List.of(plain, full)) {
      // When
      GroundsQuestions.Standing seen = seen(team, id).orElseThrow();
      // Then
      Referral known =
          work.inTransaction(scope(team), () -> referrals.visible(id, scope(team)).orElseThrow());
      assertThat(seen.referral()).usingRecursiveComparison(VALUES).isEqualTo(known);
      assertThat(seen.referral().handling())
          .usingRecursiveComparison(VALUES)
          .isEqualTo(known.handling());
      assertThat(seen.grounds())
          .isEqualTo(work.call(scope(team), () -> grounds.of(known.personId()).orElseThrow()));
    }
  }

  /** A column that is added is either read or known to be of no concern. */
  @Test
  void itReadsEachColumn() {
    List<String> columns =
        TestDatabase.column(
            "select column_name from information_schema.columns where table_name = 'referral'");
    List<String> read = List.of(ReferralRow.COLUMNS.replace("r.", "").strip().split("[\\s,]+"));
    assertThat(columns).hasSizeGreaterThan(LEFT_OUT.size());
    assertThat(read).doesNotHaveDuplicates().hasSize(ReferralRow.COUNT);
    assertThat(columns)
        .filteredOn(column -> !LEFT_OUT.contains(column))
        .containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void itKeepsToTheWalls() throws Exception {
    // Given
    UUID id = referral();
    Persona other = registered(tenant);
    Persona foreign = coordinator(Tokens.newTenant());
    int before = onRecord(id);
    // When asked more often than the driver takes to prepare it, Then
    for (int i = 0; i < OFTEN; i++) {
      assertThat(seen(partner, id)).isPresent();
      assertThat(seen(coordinator(tenant), id)).isPresent();
      assertThat(seen(other, id)).isEmpty();
      assertThat(seen(foreign, id)).isEmpty();
    }
    assertThat(onRecord(id) - before).as("read, and by nobody else").isEqualTo(2 * OFTEN);
    // What came of a redirection is not its referrer's without the person's consent
    TestDatabase.execute(
        "set session_replication_role = replica",
        "update referral set parent_id = gen_random_uuid() where id = '" + id + "'",
        "update consent set withdrawn_at = now() where purpose = 'SHARE_OUTCOME_WITH_REFERRER'"
            + " and tenant_id = '"
            + tenant
            + "'");
    assertThat(seen(partner, id)).isEmpty();
    assertThat(seen(coordinator(tenant), id)).isPresent();
  }

  /** Its row is open to the employer, whose lists tell what they may know of it. */
  @Test
  void anEmployerToWhomItIsRoutedDoesNotReadIt() throws Exception {
    // Given
    UUID id = referral();
    TestDatabase.execute(
        "set session_replication_role = replica",
        "update referral set routed_to = 'RTQ', routed_at = now(), routed_until = now() + interval '1 day'"
            + " where id = '"
            + id
            + "'");
    int before = onRecord(id);
    // When, Then
    assertThat(seen(Persona.of(tenant, "RTQ", "employer", "referrals:read"), id)).isEmpty();
    assertThat(onRecord(id)).isEqualTo(before);
  }

  /** While one is held up, those who come ask with one message, and each sees its own. */
  @Test
  void whoComesMeanwhileAsksTogetherAndSeesItsOwn() throws Exception {
    // Given two of a partner's, one of another's, and a message that is held up
    List<UUID> own = List.of(referral(), referral());
    int first = onRecord(own.get(0));
    int second = onRecord(own.get(1));
    Persona other = registered(tenant);
    Scope theirs = scope(other);
    List<UUID> wanted = List.of(own.get(0), own.get(1), UUID.randomUUID(), own.get(1));
    List<Callable<Optional<GroundsQuestions.Standing>>> calls = new ArrayList<>();
    wanted.forEach(id -> calls.add(() -> glance.at(id)));
    AtOnce<Optional<GroundsQuestions.Standing>> reading;
    try (Connection holding = TestDatabase.superuser();
        Statement lock = holding.createStatement()) {
      holding.setAutoCommit(false);
      lock.execute("lock table referral in access exclusive mode");
      reading = new AtOnce<>(work, scope(partner), calls);
      FutureTask<Optional<GroundsQuestions.Standing>> stranger =
          new FutureTask<>(() -> work.call(theirs, () -> glance.at(own.get(0))));
      new Thread(stranger).start();
      await().until(() -> reading.waiting() == wanted.size() - 1 && Blocked.byReferrals() == 2);
      // When
      holding.rollback();
      // Then
      assertThat(stranger.get()).isEmpty();
    }
    List<Optional<GroundsQuestions.Standing>> seen = reading.answers();
    for (int i = 0; i < wanted.size(); i++) {
      Optional<UUID> id = seen.get(i).map(standing -> standing.referral().id());
      assertThat(id).isEqualTo(i == 2 ? Optional.empty() : Optional.of(wanted.get(i)));
    }
    assertThat(onRecord(own.get(0))).isEqualTo(first + 1);
    assertThat(onRecord(own.get(1))).as("each of two readers").isEqualTo(second + 2);
    assertThat(onRecord(wanted.get(2))).isZero();
  }

  private static int onRecord(UUID id) {
    return Integer.parseInt(
        TestDatabase.value(
            "select count(*) from audit_entry where action = 'referral.read' and subject_id = '"
                + id
                + "'"));
  }

  /** A consent that ends between two readings is gone with the second. */
  @Test
  void itStandsOnConsentsAsTheyAre() throws Exception {
    // Given
    UUID id = referral();
    assertThat(seen(coordinator(tenant), id).orElseThrow().grounds().sharing().consentLive())
        .isTrue();
    // When
    TestDatabase.execute(
        "update consent set withdrawn_at = now() where tenant_id = '" + tenant + "'");
    // Then
    assertThat(seen(coordinator(tenant), id).orElseThrow().grounds().sharing().consentLive())
        .isFalse();
  }

  @Test
  void itIsNoPartOfATransaction() {
    assertThatThrownBy(() -> work.inTransaction(scope(partner), () -> glance.at(UUID.randomUUID())))
        .isInstanceOf(IllegalStateException.class);
  }
}
