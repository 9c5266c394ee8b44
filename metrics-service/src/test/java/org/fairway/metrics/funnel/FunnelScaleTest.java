package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Many referrals. With {@code -Dfunnel.scale.referrals=300000} it logs what questions and a backlog
 * cost; see docs/performance.md.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FunnelScaleTest {

  private static final Logger LOG = Logger.getLogger(FunnelScaleTest.class);
  private static final int REFERRALS = Integer.getInteger("funnel.scale.referrals", 20_000);

  @Inject FunnelProjection projection;
  @Inject ScopedWork work;

  private final String tenant = Tokens.newTenant();
  private final Persona analyst = Persona.ofTenant(tenant, "analyst", "metrics:read");

  /**
   * Every second is accepted, every fourth applies, every eighth starts; 120 partners of 8 kinds.
   */
  private void fill() {
    TestDatabase.execute(
        sql(
            """
            insert into funnel_referral (tenant_id, build, referral_id, person, partner, source_type, pathway_type,
              imd_decile, lsoa21, version, referred_at, accepted_at)
            select '%1$s', 'live', 'r' || n, 'p' || n, 'partner-' || n %% 120, 'KIND_' || n %% 8, 'SWAP', n %% 10 + 1,
              'E01009719', 1, timestamptz '2024-04-01' + n %% 600 * interval '1 day',
              case when n %% 2 = 0 then timestamptz '2024-04-03' + n %% 600 * interval '1 day' end
            from generate_series(1, %2$d) n
            """),
        sql(
            """
            insert into funnel_person (tenant_id, build, person, version, ethnic_group, disability, sex, age_band)
            select '%1$s', 'live', 'p' || n, 1, (array['WHITE', 'BME', 'WHITE', 'UNKNOWN', 'BME'])[n %% 5 + 1], 'UNKNOWN',
              'FEMALE', '20-24' from generate_series(1, %2$d) n
            """),
        sql(
            """
            insert into funnel_enrolment (tenant_id, build, enrolment_id, referral_id, programme, pathway_type, version,
              on_pathway_at)
            select '%1$s', 'live', 'e' || n, 'r' || n, 'programme-' || n %% 40, 'SWAP', 1,
              timestamptz '2024-04-10' + n %% 600 * interval '1 day' from generate_series(2, %2$d, 2) n
            """),
        sql(
            """
            insert into funnel_application (tenant_id, build, application_id, referral_id, link_version, applied_at,
              offered_at, started_at, in_work_on)
            select '%1$s', 'live', 'a' || n, 'r' || n, 1, timestamptz '2024-05-10' + n %% 600 * interval '1 day',
              case when n %% 8 = 0 then timestamptz '2024-06-10' + n %% 600 * interval '1 day' end,
              case when n %% 8 = 0 then timestamptz '2024-07-10' + n %% 600 * interval '1 day' end,
              case when n %% 16 = 0 then date '2024-07-10' + n %% 600 + 100 end
            from generate_series(4, %2$d, 4) n
            """),
        "analyze funnel_referral, funnel_person, funnel_enrolment, funnel_application");
  }

  private String sql(String text) {
    return text.formatted(tenant, REFERRALS);
  }

  private int answered(String path, String field) {
    long begin = System.nanoTime();
    int value = as(analyst).get(path).then().statusCode(200).extract().path(field);
    LOG.infof(
        "%,d referrals: %s in %d ms",
        REFERRALS, path, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    return value;
  }

  @Test
  void manyReferralsAreCountedInOneStatement() {
    // Given
    fill();
    String started = "total.steps[7].count";
    for (int round = 0; round < 3; round++) {
      // When, Then
      assertThat(answered("/v1/funnels", "total.steps[0].count")).isEqualTo(REFERRALS);
      assertThat(answered("/v1/funnels?groupBy=ethnicGroup", started)).isEqualTo(REFERRALS / 8);
      assertThat(answered("/v1/funnels?groupBy=icb", started)).isEqualTo(REFERRALS / 8);
      assertThat(answered("/v1/funnels/times?groupBy=ethnicGroup", "total.steps[0].count"))
          .isEqualTo(REFERRALS / 2);
      String year = "&audience=ICS&from=2024-04-01&to=2025-03-31";
      answered("/v1/funnels?groupBy=ethnicGroup" + year, started);
      answered("/v1/funnels?groupBy=partner" + year, started);
      answered("/v1/funnels/times?groupBy=partner" + year, "total.steps[0].count");
    }
  }

  @Test
  void aBacklogIsTakenInBatches() {
    // Given
    List<FunnelEventsFixture> ways = new ArrayList<>();
    int people = REFERRALS / 100;
    for (int i = 0; i < people; i++) {
      ways.add(
          new FunnelEventsFixture(tenant)
              .referral("submitted", 1, "2025-05-01T10:00:00Z")
              .equality("N", "DISABLED", 1)
              .referral("accepted", 3, "2025-05-03T10:00:00Z")
              .enrolment("enrolled", 4, "2025-05-05T10:00:00Z")
              .stage("APPLIED", 1, "2025-06-01T10:00:00Z")
              .stage("STARTED", 5, "2025-07-01T10:00:00Z")
              .employed(6, "2025-07-01"));
    }
    Taker taker = new Taker(projection, work);
    long begin = System.nanoTime();
    // When
    for (int from = 0; from < people; from += 28) {
      int to = Math.min(people, from + 28);
      taker.take(ways.subList(from, to).toArray(FunnelEventsFixture[]::new));
    }
    // Then
    LOG.infof(
        "%,d events into the projection in %d ms",
        people * 7, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    assertThat(answered("/v1/funnels", "total.steps[7].count")).isEqualTo(people);
  }
}
