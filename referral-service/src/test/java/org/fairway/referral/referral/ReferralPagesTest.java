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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.fairway.referral.referral.ReferralPages.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists are read with one message, within the same walls as anything else. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReferralPagesTest {
  private static final ReferralFilter ANY = new ReferralFilter(null, null);
  private static final int MANY = 50;

  /** More often than the driver takes to prepare a statement. */
  private static final int OFTEN = 20;

  @Inject ReferralPages pages;
  @Inject ScopedWork work;

  private final String tenant = Tokens.newTenant();
  private Persona partner;

  @BeforeEach
  void begin() {
    partner = registered(tenant);
  }

  private static UUID referral(Persona by) {
    return UUID.fromString(Casefile.idOf(submitted(by)));
  }

  private List<Row> rows(Persona by, ReferralFilter filter, UUID before, int size)
      throws Exception {
    return work.call(scope(by), () -> pages.of(filter, before, size));
  }

  private List<UUID> ids(Persona by, ReferralFilter filter, UUID before, int size)
      throws Exception {
    return rows(by, filter, before, size).stream().map(row -> row.referral().id()).toList();
  }

  @Test
  void itIsNewestFirstAsFarAsItIsAskedFor() throws Exception {
    // Given
    UUID first = referral(partner);
    UUID second = referral(partner);
    Persona other = registered(tenant);
    UUID third = referral(other);
    Persona team = coordinator(tenant);
    ReferralFilter others = new ReferralFilter(null, UUID.fromString(other.organisation()));
    ReferralFilter drafts = new ReferralFilter(ReferralStatus.DRAFT, null);
    ReferralFilter sent = new ReferralFilter(ReferralStatus.SUBMITTED, null);
    // When, Then
    assertThat(ids(team, ANY, null, MANY)).containsExactly(third, second, first);
    assertThat(ids(team, ANY, null, 2)).containsExactly(third, second);
    assertThat(ids(team, ANY, second, MANY)).containsExactly(first);
    assertThat(ids(team, others, null, MANY)).containsExactly(third);
    assertThat(ids(team, drafts, null, MANY)).isEmpty();
    assertThat(ids(team, sent, third, MANY)).containsExactly(second, first);
  }

  @Test
  void itKeepsToTheWalls() throws Exception {
    // Given
    UUID id = referral(partner);
    Persona other = registered(tenant);
    Persona foreign = coordinator(Tokens.newTenant());
    ReferralFilter partners = new ReferralFilter(null, UUID.fromString(partner.organisation()));
    // When, Then
    for (int i = 0; i < OFTEN; i++) {
      assertThat(ids(partner, ANY, null, MANY)).containsExactly(id);
      assertThat(ids(coordinator(tenant), ANY, null, MANY)).containsExactly(id);
      assertThat(ids(other, ANY, null, MANY)).isEmpty();
      assertThat(ids(other, partners, null, MANY)).isEmpty();
      assertThat(ids(foreign, partners, null, MANY)).isEmpty();
    }
  }

  @Test
  void aReferrerLearnsHowItWentWithThePersonsConsentAlone() throws Exception {
    // Given one, and one that came of a redirection
    UUID plain = referral(partner);
    UUID child = referral(partner);
    TestDatabase.execute(
        "set session_replication_role = replica",
        "update referral set parent_id = gen_random_uuid() where id = '" + child + "'");
    assertThat(rows(partner, ANY, null, MANY)).hasSize(2).allMatch(Row::disclosed);
    // When
    TestDatabase.execute(
        "update consent set withdrawn_at = now() where purpose = 'SHARE_OUTCOME_WITH_REFERRER'"
            + " and tenant_id = '"
            + tenant
            + "'");
    // Then
    assertThat(ids(partner, ANY, null, MANY)).containsExactly(plain);
    assertThat(rows(partner, ANY, null, MANY)).noneMatch(Row::disclosed);
    assertThat(rows(coordinator(tenant), ANY, null, MANY)).hasSize(2).allMatch(Row::disclosed);
  }

  /** While one is held up, those who want the same are answered by one message, and see all. */
  @Test
  void whoComesMeanwhileIsAnsweredWithTheSame() throws Exception {
    // Given
    UUID id = referral(partner);
    Persona other = registered(tenant);
    ReferralFilter drafts = new ReferralFilter(ReferralStatus.DRAFT, null);
    Callable<List<Row>> any = () -> pages.of(ANY, null, MANY);
    Callable<List<Row>> drafted = () -> pages.of(drafts, null, MANY);
    AtOnce<List<Row>> reading;
    FutureTask<List<Row>> stranger = new FutureTask<>(() -> rows(other, ANY, null, MANY));
    try (Connection holding = TestDatabase.superuser();
        Statement lock = holding.createStatement()) {
      holding.setAutoCommit(false);
      lock.execute("lock table referral in access exclusive mode");
      reading = new AtOnce<>(work, scope(partner), List.of(any, any, any, drafted));
      await().until(() -> reading.waiting() == 2 && Blocked.byReferrals() == 2);
      new Thread(stranger).start();
      await().until(() -> Blocked.byReferrals() == 3);
      // When
      holding.rollback();
    }
    assertThat(stranger.get()).as("of another partner").isEmpty();
    // Then the two who waited have one answer, and who wanted something else its own
    List<List<Row>> answers = reading.answers();
    for (int i = 0; i < 3; i++) {
      assertThat(answers.get(i)).extracting(row -> row.referral().id()).containsExactly(id);
    }
    assertThat(answers.get(3)).isEmpty();
    assertThat(answers.stream().map(System::identityHashCode).distinct()).hasSize(3);
  }

  @Test
  void itIsNoPartOfATransaction() {
    assertThatThrownBy(() -> work.inTransaction(scope(partner), () -> pages.of(ANY, null, MANY)))
        .isInstanceOf(IllegalStateException.class);
  }
}
