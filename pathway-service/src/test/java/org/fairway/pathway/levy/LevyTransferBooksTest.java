package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.levy.Levy.commitment;
import static org.fairway.pathway.levy.Levy.credit;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.fairway.pathway.Given;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

/** What transfers leave in the books of both employers, and who may write a pledge. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LevyTransferBooksTest {
  private final String tenant = Tokens.newTenant();
  private final Persona sender = employer(tenant, "RNA");
  private final Persona receiver = employer(tenant, "RRK");

  @Inject LevySweep sweep;

  /** 4,400.00 from October 2025 on. */
  private Levy funded() {
    Levy from = Levy.open(sender, "2025-10", true);
    from.tell(credit("2025-10", "2025-10-22", "4000.00")).statusCode(201);
    return from;
  }

  /** Applied for, approved and accepted: 500.00 in May and June and 250.00 at the end. */
  private String accepted(Levy from, Levy to) {
    String path =
        from.approved(to, from.pledge("2000.00", ""), commitment("1250.00", "2026-05-11", 2, ""));
    change(receiver, path, "accept", null).statusCode(200);
    return path;
  }

  private String commitmentOf(Levy to, String transfer) {
    return to.path() + "/commitments/" + as(receiver).get(transfer).path("commitmentId");
  }

  private static List<String> posted(Levy account, String kind) {
    return account.get("/postings?kind=" + kind).getList("items.amount");
  }

  private void bothUsed(String transfer, String pounds) {
    for (Persona one : List.of(sender, receiver)) {
      as(one).get(transfer).then().body("used", equalTo(pounds));
      as(one).get("/v1/levy-transfers").then().body("items.used", contains(pounds));
    }
  }

  @Test
  void whatIsToldLateIsPaidByTheSenderAsWell() {
    // Given: May and June are paid
    Months.todayIs("2026-05-10");
    Levy from = funded();
    Levy to = Levy.open(receiver, "2026-05", false);
    String transfer = accepted(from, to);
    Months.todayIs("2026-08-01");
    from.settle();
    to.settle();
    bothUsed(transfer, "1000.00");

    // When: in August it is told that the apprentice completed in July; the receiver is settled
    // before the sender, then both
    to.move(commitmentOf(to, transfer), "complete", "2026-07-10").statusCode(200);
    Months.todayIs("2026-09-01");
    to.settle();
    bothUsed(transfer, "1000.00");
    from.settle();
    Months.todayIs("2026-10-01");
    sweep.run();

    // Then
    assertThat(posted(from, "TRANSFER_OUT"))
        .containsExactlyInAnyOrder("500.00", "500.00", "250.00");
    assertThat(posted(to, "TRANSFER_IN")).containsExactlyInAnyOrder("500.00", "500.00", "250.00");
    assertThat(posted(to, "EMPLOYER_SHARE")).isEmpty();
    assertThat(posted(to, "GOVERNMENT_SHARE")).isEmpty();
    bothUsed(transfer, "1250.00");
  }

  @Test
  void theBooksOfBothAgreeWhenItIsToldBetweenTwoSettlements() {
    // Given: a break is told before the sender is settled, its end before the receiver is
    Months.todayIs("2026-05-10");
    Levy from = funded();
    Levy to = Levy.open(receiver, "2026-05", false);
    String transfer = accepted(from, to);
    String commitment = commitmentOf(to, transfer);
    Months.todayIs("2026-07-01");
    from.settle();
    to.settle();
    to.move(commitment, "pause", "2026-06-10").statusCode(200);
    Months.todayIs("2026-08-01");
    from.settle();
    to.move(commitment, "resume", "2026-06-11").statusCode(200);
    to.settle();
    assertThat(posted(from, "TRANSFER_OUT_REFUND")).containsExactly("500.00");
    assertThat(posted(to, "TRANSFER_IN_REFUND")).isEmpty();

    // When: meanwhile all but 300.00 is spent on an own apprentice
    from.commit("4500.00", "2026-05-01", 1);
    Months.todayIs("2026-09-01");
    sweep.run();

    // Then: that is transferred again, and the receiver's books follow
    assertThat(posted(from, "TRANSFER_OUT")).containsExactly("300.00", "500.00", "500.00");
    assertThat(posted(to, "TRANSFER_IN")).containsExactly("300.00", "500.00", "500.00");
    assertThat(posted(to, "TRANSFER_IN_REFUND")).containsExactly("500.00");
    assertThat(posted(to, "EMPLOYER_SHARE")).containsExactly("10.00");
    bothUsed(transfer, "800.00");

    // When
    from.tell(credit("2026-09", "2026-09-01", "4000.00")).statusCode(201);
    Months.todayIs("2026-11-01");
    sweep.run();
    // Then: what is settled stays
    bothUsed(transfer, "800.00");
  }

  @Test
  void whoReceivesIsSettledWhereTheSenderCannotBe() {
    // Given: a commitment of the sender's of a time without terms, beyond what it has
    Months.todayIs("2026-05-10");
    Levy from = funded();
    Levy to = Levy.open(receiver, "2026-05", false);
    accepted(from, to);
    to.commit("1250.00", "2026-05-11", 1);
    from.settle();
    to.settle();
    String broken = Given.id(from.commit("90000.00", "2026-05-11", 1)).toString();
    String begins = "update levy_commitment set starts_on = '%s' where id = '" + broken + "'";
    TestDatabase.execute(begins.formatted("1900-01-01"));
    Months.todayIs("2026-06-01");

    // When
    List<String> log = logged(sweep::run);
    String stuck = from.get("").getString("settledUntil");
    TestDatabase.execute(begins.formatted("2026-05-11"));

    // Then: its own apprentice is paid, and the log says which account cannot be settled, and why
    assertThat(stuck).isEqualTo("2026-04-30");
    UUID account = Given.id(from.path());
    assertThat(log)
        .filteredOn(line -> line.contains(account.toString()))
        .containsExactlyInAnyOrder(
            "levy account %s of %s could not be settled, tried again later: refused, before-terms"
                .formatted(account, tenant),
            "levy account %s, which pays for account %s, could not be settled: refused, before-terms"
                .formatted(account, Given.id(to.path())));
    assertThat(to.get("").getString("settledUntil")).isEqualTo("2026-05-31");
    assertThat(posted(to, "EMPLOYER_SHARE")).containsExactly("50.00");
  }

  private static List<String> logged(Runnable work) {
    List<String> lines = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(new PatternFormatter("%m").format(ExtLogRecord.wrap(line)));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger(LevySweep.class.getName());
    log.addHandler(handler);
    try {
      work.run();
    } finally {
      log.removeHandler(handler);
    }
    return lines;
  }

  @Test
  void pledgesAreReadByAllAndWrittenByWhoOffersAlone() throws SQLException {
    Months.todayIs("2026-05-10");
    String id = Given.id(funded().pledge("2000.00", "")).toString();
    String amount = "update levy_pledge set amount = amount where id = '" + id + "'";
    String remove = "delete from levy_pledge where id = '" + id + "'";
    String copy =
        "insert into levy_pledge select gen_random_uuid(), tenant_id, sender, account_id, amount,"
            + " standards, ages, start_by, closed, version, created_at, updated_at from levy_pledge";

    for (String writer : List.of("RNA", tenant)) {
      assertThat(rows(writer, amount)).isEqualTo(1);
      assertThat(rows(writer, remove)).isEqualTo(1);
      assertThat(rows(writer, copy)).isEqualTo(1);
    }
    assertThat(rows("RRK", amount)).isZero();
    assertThat(rows("RRK", remove)).isZero();
    assertThatThrownBy(() -> rows("RRK", copy)).hasMessageContaining("row-level security");
  }

  /** How many rows a statement of an organisation's changes; it is taken back. */
  private int rows(String organisation, String sql) throws SQLException {
    try (Connection connection = TestDatabase.app();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(
            "select set_config('fairway.tenant', '%s', true), set_config('fairway.organisation', '%s', true)"
                .formatted(tenant, organisation));
        return statement.executeUpdate(sql);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
