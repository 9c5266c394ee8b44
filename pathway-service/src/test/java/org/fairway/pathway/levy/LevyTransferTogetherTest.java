package org.fairway.pathway.levy;

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.levy.Levy.commitment;
import static org.fairway.pathway.levy.Levy.credit;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.fairway.pathway.Given;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What happens to both accounts of a transfer at the same time. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LevyTransferTogetherTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String tenant = Tokens.newTenant();
  private final Persona sender = employer(tenant, "RNA");
  private final Persona receiver = employer(tenant, "RRK");

  /** 4,400.00 from October 2025 on. */
  private static Levy funded(Persona who) {
    Levy account = Levy.open(who, "2025-10", true);
    account.tell(credit("2025-10", "2025-10-22", "4000.00")).statusCode(201);
    return account;
  }

  /** Applied for and approved: 500.00 in May and June and 250.00 at the end. */
  private static String approved(Levy from, Levy to) {
    return from.approved(
        to, from.pledge("2000.00", ""), commitment("1250.00", "2026-05-11", 2, ""));
  }

  private static List<String> posted(Levy account, String kind) {
    return account.get("/postings?kind=" + kind).getList("items.amount");
  }

  @Test
  void whatIsToldWhileTheSenderIsSettledIsPaidByIt() throws SQLException {
    // Given: approved in May; in July nothing is settled yet
    Months.todayIs("2026-05-10");
    Levy from = funded(sender);
    Levy to = Levy.open(receiver, "2026-05", false);
    String transfer = approved(from, to);

    // When: May and June of the sender are settled while the applicant accepts, then July while it
    // tells the end, and the applicant after each
    Months.todayIs("2026-07-01");
    boolean first = settledMeanwhile(from, to, () -> change(receiver, transfer, "accept", null));
    to.settle();
    Months.todayIs("2026-08-01");
    String commitment =
        to.path() + "/commitments/" + as(receiver).get(transfer).path("commitmentId");
    boolean second =
        settledMeanwhile(from, to, () -> to.move(commitment, "complete", "2026-07-10"));
    to.settle();

    // Then: the sender has paid all of it, since it was settled after each
    assertThat(posted(to, "TRANSFER_IN")).containsExactly("250.00", "500.00", "500.00");
    assertThat(posted(to, "EMPLOYER_SHARE")).isEmpty();
    as(receiver).get(transfer).then().body("used", equalTo("1250.00"));
    assertThat(first).isFalse();
    assertThat(second).isFalse();

    // Then: what the applicant pays for itself holds up no other account
    Months.todayIs("2026-09-01");
    assertThat(
            settledMeanwhile(from, to, () -> to.commit(commitment("1250.00", "2026-08-03", 1, ""))))
        .isTrue();
  }

  /**
   * Settles an account while a commitment of another is being written, and says whether that was
   * over before the commitment was.
   */
  private static boolean settledMeanwhile(
      Levy account, Levy writer, Supplier<ValidatableResponse> writing) throws SQLException {
    String key = "hashtextextended('held " + writer.path() + "', 0)";
    TestDatabase.execute(
        """
        create or replace function held_levy() returns trigger language plpgsql as $$ begin
          if new.account_id = '%s' then perform pg_advisory_xact_lock(%s); end if;
          return new;
        end $$"""
            .formatted(Given.id(writer.path()), key),
        "create or replace trigger held_levy before insert or update on levy_commitment"
            + " for each row execute function held_levy()");
    try (Connection gate = TestDatabase.superuser();
        Statement statement = gate.createStatement()) {
      gate.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(" + key + ")");
      CompletableFuture<ValidatableResponse> written =
          supplyAsync(writing, LevyTransferTogetherTest::thread);
      await().atMost(PATIENCE).until(() -> written.isDone() || waiting() >= 1);
      CompletableFuture<Void> settled = runAsync(account::settle, LevyTransferTogetherTest::thread);
      await().atMost(PATIENCE).until(() -> settled.isDone() || waiting() >= 2);
      boolean over = settled.isDone();
      gate.commit();
      gate.setAutoCommit(true);
      assertThat(written.join().extract().statusCode()).isBetween(200, 201);
      settled.join();
      return over;
    } finally {
      TestDatabase.execute("drop function held_levy() cascade");
    }
  }

  /** A thread each: the common pool has one on two cores, and one that waits would hold it. */
  private static void thread(Runnable task) {
    new Thread(task).start();
  }

  private static int waiting() {
    return Integer.parseInt(
        TestDatabase.value(
            "select count(distinct l.pid) from pg_locks l join pg_stat_activity a using (pid)"
                + " where a.datname = current_database() and not l.granted"));
  }

  @Test
  void whatIsToldAtTheMomentOfASettlementWasNotSeenByIt() {
    // Given: the sender is settled until June, and at the same moment the applicant accepts
    Months.todayIs("2026-05-10");
    Levy from = funded(sender);
    Levy to = Levy.open(receiver, "2026-05", false);
    String transfer = approved(from, to);
    Instant moment = Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.MILLIS);
    Months.standStill("2026-07-01", moment);
    from.settle();
    change(receiver, transfer, "accept", null).statusCode(200);

    // When, Then: the applicant waits for the sender, and does not pay for it
    to.settle();
    assertThat(posted(to, "EMPLOYER_SHARE")).isEmpty();
    Months.standStill("2026-08-01", moment);
    from.settle();
    to.settle();
    as(receiver).get(transfer).then().body("used", equalTo("1000.00"));
    assertThat(posted(to, "TRANSFER_IN")).containsExactly("500.00", "500.00");
  }

  @Test
  void twoWhoGiveToEachOtherAreNotInEachOthersWay() {
    // Given: each has approved four applications of the other's, and two more wait for it
    Months.todayIs("2026-05-10");
    List<Levy> both = List.of(funded(sender), funded(receiver));
    List<Supplier<Integer>> moves = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Levy from = both.get(i);
      Levy to = both.get(1 - i);
      String pledge = from.pledge("2000.00", "");
      String wanted = commitment("100.00", "2026-05-11", 2, "");
      for (int k = 0; k < 4; k++) {
        moves.add(move(to, from.approved(to, pledge, wanted), "accept"));
      }
      for (int k = 0; k < 2; k++) {
        String path = to.apply(pledge, wanted).statusCode(201).extract().header("Location");
        moves.add(move(from, path, "approve"));
      }
      moves.add(move(from, from.path(), "settle"));
    }

    // When: all at once, each in a thread of its own
    List<CompletableFuture<Integer>> answers =
        moves.stream().map(one -> supplyAsync(one, LevyTransferTogetherTest::thread)).toList();

    // Then
    assertThat(answers.stream().map(CompletableFuture::join)).hasSize(14).containsOnly(200);
  }

  /** A move that is ready to be made. */
  private static Supplier<Integer> move(Levy who, String path, String verb) {
    String etag = etag(who.employer(), path);
    return () -> as(who.employer()).header("If-Match", etag).post(path + "/" + verb).statusCode();
  }
}
