package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.scope;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.web.OneMessage;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Referrals that a partner begins at the same moment are begun together. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SharedDraftsTest {
  private static final int THREADS = 12;
  private static final int REFERRALS = 120;
  private static final String DID_NOT_HOLD = "FW001";

  private static final String WAITING =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and wait_event_type = 'Lock' and wait_event = 'transactionid'";

  @Inject SharedDrafts drafts;
  @Inject GroundsReader grounds;
  @Inject OneMessage message;
  @Inject ScopedWork work;

  private final String tenant = Tokens.newTenant();
  private Persona partner;

  @BeforeEach
  void begin() {
    partner = registered(tenant);
  }

  private UUID newPerson() {
    return UUID.fromString(Casefile.idOf(person(partner)));
  }

  private Map<UUID, Grounds> told(Persona by, Set<UUID> people) throws Exception {
    Map<UUID, Grounds> told = new HashMap<>();
    work.call(
        scope(by),
        () -> {
          message.ask(drafts.question(people, told));
          return null;
        });
    return told;
  }

  private Void hold(Persona by, Set<UUID> people) throws Exception {
    return work.call(
        scope(by),
        () -> {
          message.write(drafts.hold(people));
          return null;
        });
  }

  private Response begin(UUID person, String note) {
    return creating(partner)
        .body(
            "{\"personId\": \"%s\", \"pathwayType\": \"APPRENTICESHIP\", \"note\": \"%s\"}"
                .formatted(person, note))
        .post("/v1/referrals");
  }

  private String value(String what, String table) {
    return TestDatabase.value(
        "select " + what + " from " + table + " where tenant_id = '" + tenant + "'");
  }

  @Test
  void eachStandsWithItsHistoryRecordAndAnswerInFewerTransactions() throws Exception {
    // Given some people, each referred often
    List<UUID> people = List.of(newPerson(), newPerson(), newPerson());
    List<Callable<Response>> requests = new ArrayList<>();
    for (int i = 0; i < REFERRALS; i++) {
      UUID person = people.get(i % people.size());
      String note = "note " + i;
      requests.add(() -> begin(person, note));
    }
    // When
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Response> answers = new ArrayList<>();
    for (Future<Response> answer : threads.invokeAll(requests)) {
      answers.add(answer.get());
    }
    threads.shutdown();
    // Then
    String all = "" + REFERRALS;
    for (int i = 0; i < REFERRALS; i++) {
      Response answer = answers.get(i);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
      Response read = as(partner).get(answer.header("Location"));
      assertThat(read.<String>path("note")).isEqualTo("note " + i);
      assertThat(read.<String>path("personId")).isEqualTo("" + people.get(i % people.size()));
      assertThat(read.<Object>path("")).isEqualTo(answer.path(""));
    }
    assertThat(value("count(*)", "referral")).isEqualTo(all);
    assertThat(value("count(distinct referral_id)", "referral_change")).isEqualTo(all);
    assertThat(
            value(
                "count(distinct subject_id) filter (where action = 'referral.draft')",
                "audit_entry"))
        .isEqualTo(all);
    assertThat(
            value(
                "count(distinct correlation_id) filter (where action = 'referral.draft')",
                "audit_entry"))
        .as("of its own request each")
        .isEqualTo(all);
    assertThat(Integer.parseInt(value("count(distinct xmin::text)", "referral")))
        .isLessThan(REFERRALS);
  }

  @Test
  void peopleOfOthersAreNobody() throws Exception {
    // Given
    UUID own = newPerson();
    Persona other = registered(tenant);
    Persona foreign = registered(Tokens.newTenant());
    // When, Then
    assertThat(told(partner, Set.of(own, UUID.randomUUID()))).containsOnlyKeys(own);
    hold(partner, Set.of(own));
    for (Persona stranger : List.of(other, foreign)) {
      assertThat(told(stranger, Set.of(own))).isEmpty();
      assertThatThrownBy(() -> hold(stranger, Set.of(own)))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DID_NOT_HOLD));
    }
  }

  /** What was told before it changed does not hold when it is stored, for one of several. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update person set erased_at = now() where id = '%s'",
        "insert into person_rights (tenant_id, organisation_id, person_id, restricted_at, restricted_for)"
            + " select tenant_id, organisation_id, id, now(), 'ACCURACY_CONTESTED' from person where id = '%s'",
        "insert into person_merge (tenant_id, organisation_id, gone, kept, at)"
            + " select tenant_id, organisation_id, id, gen_random_uuid(), now() from person where id = '%s'",
        "delete from person where id = '%s'"
      })
  void whoMayNotBeReferredAnyMoreIsNotHeld(String change) throws Exception {
    // Given
    UUID person = newPerson();
    Set<UUID> people = Set.of(person, newPerson());
    assertThat(told(partner, people).get(person).standstill()).isNull();
    hold(partner, people);
    // When
    TestDatabase.execute(
        "set session_replication_role = replica",
        change.formatted(person),
        "set session_replication_role = origin");
    // Then
    assertThatThrownBy(() -> hold(partner, people))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DID_NOT_HOLD));
  }

  /** Whoever is erased at that moment is waited for by their own referral and by no other. */
  @Test
  void aReferralOfSomebodyWhoIsBeingErasedHoldsUpNoOther() throws Exception {
    // Given
    UUID erased = newPerson();
    UUID other = newPerson();
    FutureTask<Response> begun = new FutureTask<>(() -> begin(erased, "too late"));
    try (Connection erasing = TestDatabase.superuser();
        Statement statement = erasing.createStatement()) {
      erasing.setAutoCommit(false);
      statement.execute("set session_replication_role = replica");
      statement.execute("update person set erased_at = now() where id = '" + erased + "'");
      new Thread(begun).start();
      await().until(() -> TestDatabase.value(WAITING), "1"::equals);
      // When
      assertThat(begin(other, "in time").statusCode()).isEqualTo(201);
      assertThat(begun.isDone()).isFalse();
      statement.execute("set session_replication_role = origin");
      erasing.commit();
    }
    // Then
    Response refused = begun.get();
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("code")).isEqualTo("person-erased");
    assertThat(value("count(*)", "referral")).isEqualTo("1");
  }

  @Test
  void nobodyIsHeldWithoutATransactionOrHavingBeenTold() {
    UUID person = newPerson();
    assertThatThrownBy(() -> work.call(scope(partner), () -> grounds.held(person)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void oneThatCameFromASessionIsBegunAlone() {
    UUID person = UUID.randomUUID();
    BeginsReferral plain = begun(person, null);
    assertThat(drafts.key(new Object[] {plain})).isEqualTo(person);
    assertThat(drafts.key(new Object[] {begun(person, UUID.randomUUID())})).isNull();
    assertThat(drafts.key(new Object[] {"another body"})).isNull();
  }

  private static BeginsReferral begun(UUID person, UUID session) {
    return new BeginsReferral() {
      @Override
      public UUID personId() {
        return person;
      }

      @Override
      public UUID sessionId() {
        return session;
      }
    };
  }
}
