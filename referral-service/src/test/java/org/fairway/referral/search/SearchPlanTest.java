package org.fairway.referral.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.fairway.referral.referral.ReferralStatus;
import org.fairway.referral.sla.ClockKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A page costs the same however many referrals there are: each list walks an index in its order.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SearchPlanTest {
  private static final int MANY = 20_000;

  private static final int ROWS = 26;

  @Inject Sql sql;
  @Inject ScopedWork work;

  private final String tenant = Tokens.newTenant();

  @BeforeEach
  void many() {
    String seed = Casefile.idOf(submitted(registered(tenant)));
    String columns =
        "tenant_id, organisation_id, person_id, source_type, pathway_type, version, created_at, updated_at";
    TestDatabase.execute(
        // Without the triggers, which would look at each row by itself.
        "set session_replication_role = replica",
        "insert into referral (id, reference, status, submitted_at, assigned_to, due_at, "
            + columns
            + ") select gen_random_uuid(), 'PLAN-' || n || '-' || r.tenant_id,"
            + " (array['SUBMITTED', 'ACKNOWLEDGED', 'ACCEPTED', 'CANCELLED'])[1 + n % 4],"
            + " now() - n * interval '1 minute',"
            + " case when n % 3 = 0 then 'worker-' || n % 50 end,"
            + " case when n % 4 < 2 then now() + (7000 - n) * interval '1 minute' end, "
            + columns.replaceAll("(\\w+)", "r.$1")
            + " from referral r, generate_series(1, "
            + MANY
            + ") n where r.id = '"
            + seed
            + "'",
        "insert into sla_clock (id, tenant_id, organisation_id, referral_id, kind, state, started_at, due_at)"
            + " select gen_random_uuid(), tenant_id, organisation_id, id,"
            + " case status when 'SUBMITTED' then 'ACKNOWLEDGE' else 'TRIAGE' end, 'RUNNING', submitted_at,"
            + " due_at from referral where due_at is not null and id <> '"
            + seed
            + "' and tenant_id = '"
            + tenant
            + "'",
        "set session_replication_role = default",
        "analyze referral",
        "analyze sla_clock");
  }

  @AfterEach
  void fewAgain() {
    String own = " where tenant_id = '" + tenant + "'";
    TestDatabase.execute(
        "set session_replication_role = replica",
        "delete from sla_clock" + own,
        "delete from referral" + own + " and reference like 'PLAN-%'");
  }

  /**
   * How the database would answer.
   *
   * @param inOrder as if sorting were forbidden: it is in the plan still when no index has the
   *     order. The planner expects few rows behind the walls, and would rather sort those
   */
  private String plan(Care care, List<ReferralStatus> statuses, Place after, boolean inOrder)
      throws Exception {
    Scope team = new Scope(tenant, tenant, "worker-3", "test", Set.of("coordinator"));
    SearchFilter filter = new SearchFilter(null, List.of(), statuses, null, null, null, null, care);
    return work.inTransaction(
        team,
        () -> {
          if (inOrder) {
            sql.query("select set_config('enable_sort', 'off', true)", row -> true);
          }
          SearchQuery query = new SearchQuery(team, filter, after, ROWS);
          String statement = "explain " + query.sql();
          return String.join(
              "\n", sql.query(statement, row -> row.getString(1), query.arguments()));
        });
  }

  @Test
  void eachListWalksItsIndexAndSortsNothing() throws Exception {
    Place after = new Place(UUID.randomUUID(), UUID.randomUUID(), Instant.now().minusSeconds(600));
    List<ReferralStatus> sent = List.of(ReferralStatus.SUBMITTED);
    Object[][] cases = {
      {new Care(Assigned.ME, null, false, null), List.of(), "referral_of_caseworker"},
      {new Care(null, "worker-6", false, null), List.of(), "referral_of_caseworker"},
      {new Care(null, null, true, null), List.of(), "referral_due"},
      {new Care(null, null, true, null), sent, "referral_due"},
    };
    for (Object[] each : cases) {
      for (Place from : new Place[] {null, after}) {
        @SuppressWarnings("unchecked") // as written above
        List<ReferralStatus> statuses = (List<ReferralStatus>) each[1];
        assertThat(plan((Care) each[0], statuses, from, false))
            .doesNotContain("Seq Scan on referral", "Seq Scan on sla_clock");
        assertThat(plan((Care) each[0], statuses, from, true))
            .contains((String) each[2])
            .doesNotContain("Sort", "Seq Scan on referral", "Seq Scan on sla_clock");
      }
    }
    // From within it another index of clocks may serve: of both the planner expects a handful.
    assertThat(plan(new Care(null, null, false, ClockKind.TRIAGE), List.of(), null, true))
        .contains("sla_clock_late")
        .doesNotContain("Sort", "Seq Scan");
    for (Assigned some : List.of(Assigned.SOMEONE, Assigned.NOBODY)) {
      assertThat(plan(new Care(some, null, false, null), List.of(), after, true))
          .doesNotContain("Sort", "Seq Scan");
    }
  }

  /** Control arm: without its index the list of what is late reads and sorts everything. */
  @Test
  void withoutItsIndexAListIsSorted() throws Exception {
    Care late = new Care(null, null, false, ClockKind.TRIAGE);
    try {
      TestDatabase.execute("drop index sla_clock_late", "drop index sla_clock_running");
      assertThat(plan(late, List.of(), null, true)).contains("Sort");
    } finally {
      TestDatabase.execute(
          "create index sla_clock_running on sla_clock (tenant_id, due_at, id) where state = 'RUNNING'",
          "create index sla_clock_late on sla_clock (tenant_id, kind, due_at, referral_id)"
              + " where state = 'RUNNING'");
    }
  }
}
