package org.fairway.metrics.funnel;

import static org.fairway.metrics.funnel.FunnelRow.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairway.platform.testing.TestDatabase;

/**
 * 1,200 referrals of a financial year, of every group of every dimension. Referral {@code n} is
 * about {@code m = n / 12}, from 0 to 99; how far each came is up to the test.
 */
final class EveryKind {

  /**
   * Groups differ at every step; the oldest, of whom there are 12, come no further than to be
   * shortlisted.
   */
  static final String UNEVEN = "case when m = 0 then n % 5 else greatest(0, n % 12 - m % 4) end";

  static final int REFERRALS = 1200;
  static final String YEAR = "2023-04-01";
  static final String ITS_END = "2024-03-31";

  private static final List<String> AGES = List.of("16-19", "20-24", "25-29", "30-34");

  private static final String REFERRAL =
      """
      insert into funnel_referral (tenant_id, build, referral_id, person, partner, source_type, pathway_type, programme,
        priority_groups, imd_decile, lsoa21, version, referred_at, accepted_at)
      select '%1$s', 'live', 'r' || n, 'p' || n, 'partner-' || m %% 9, 'KIND_' || m %% 9 %% 3,
        case when m < 97 then 'PW_' || m %% 2 end, case when m < 97 then 'programme-' || m %% 6 end,
        case when m %% 5 = 0 then array['CARE_LEAVER'] else '{}' end || case when m %% 7 = 0 then array['REFUGEE'] else '{}' end,
        case when m < 98 then m %% 10 + 1 end, case when m < 40 then 'E01009719' when m < 96 then 'E01016849' end, 1,
        timestamptz '2023-04-02' + m * interval '3 days', case when s >= 1 then timestamptz '2023-04-03' + m * interval '3 days' end
      from %2$s
      """;

  private static final String PERSON =
      """
      insert into funnel_person (tenant_id, build, person, version, ethnic_group, disability, sex, age_band)
      select '%1$s', 'live', 'p' || n, 1, case when m < 62 then 'WHITE' else 'BME' end,
        case when m < 3 then 'DISABLED' when m < 80 then 'NON_DISABLED' else 'UNKNOWN' end,
        case when m < 50 then 'FEMALE' else 'MALE' end,
        case when m = 0 then '65+' else (array['16-19', '20-24', '25-29', '30-34'])[m %% 4 + 1] end
      from %2$s where m < 98
      """;

  private static final String ENROLMENT =
      """
      insert into funnel_enrolment (tenant_id, build, enrolment_id, referral_id, programme, pathway_type, version, on_pathway_at)
      select '%1$s', 'live', 'e' || n, 'r' || n, case when m < 97 then 'programme-' || m %% 6 end,
        case when m < 97 then 'PW_' || m %% 2 end, 1, timestamptz '2023-04-10' + m * interval '3 days'
      from %2$s where s >= 2
      """;

  private static final String APPLICATION =
      """
      insert into funnel_application (tenant_id, build, application_id, referral_id, link_version, applied_at, shortlisted_at,
        interviewed_at, offered_at, started_at, in_work_on, progressed_on)
      select '%1$s', 'live', 'a' || n, 'r' || n, 1, at, case when s >= 4 then at end, case when s >= 5 then at end,
        case when s >= 6 then at end, case when s >= 7 then at end,
        case s when 8 then at::date + 100 when 9 then at::date + 200 when 10 then at::date + 400 end,
        case when s = 11 then at::date + 50 end
      from %2$s, lateral (select timestamptz '2023-05-10' + m * interval '3 days' as at) moment where s >= 3
      """;

  private EveryKind() {}

  /**
   * Fills the tables of a tenant.
   *
   * @param furthest SQL over {@code n} and {@code m}: the number of the stage that a referral came
   *     to. Of 8 to 10 one was in work after 13 weeks, after 26 and 52 from 9 and 10 on; 11 moved
   *     up and is in no report of being in work
   */
  static void fill(String tenant, String furthest) {
    String rows =
        """
        (select n, m, %s as s from (select n, n / 12 as m from generate_series(0, 1199) n) each) t
        """
            .formatted(furthest);
    for (String statement : List.of(REFERRAL, PERSON, ENROLMENT, APPLICATION)) {
      TestDatabase.execute(statement.formatted(tenant, rows));
    }
  }

  /** To which groups a referral belongs, as {@link #fill} writes them. */
  static List<String> groups(GroupBy by, int n) {
    int m = n / 12;
    return switch (by) {
      case ETHNIC_GROUP -> List.of(m >= 98 ? UNKNOWN : m < 62 ? "WHITE" : "BME");
      case DISABILITY -> List.of(m < 3 ? "DISABLED" : m < 80 ? "NON_DISABLED" : UNKNOWN);
      case SEX -> List.of(m >= 98 ? UNKNOWN : m < 50 ? "FEMALE" : "MALE");
      case AGE_BAND -> List.of(m >= 98 ? UNKNOWN : m == 0 ? "65+" : AGES.get(m % 4));
      case IMD_DECILE -> List.of(m >= 98 ? UNKNOWN : "" + (m % 10 + 1));
      case SOURCE_TYPE -> List.of("KIND_" + m % 9 % 3);
      case PARTNER -> List.of("partner-" + m % 9);
      case PROGRAMME -> List.of(m >= 97 ? GroupBy.NONE : "programme-" + m % 6);
      case PATHWAY_TYPE -> List.of(m >= 97 ? GroupBy.NONE : "PW_" + m % 2);
      case PRIORITY_GROUP -> priorityGroups(m);
      case ICB -> List.of(m < 40 ? "QUA" : m < 96 ? "QNX" : UNKNOWN);
    };
  }

  /** All groups that occur, in order of their names. */
  static SortedSet<String> groups(GroupBy by) {
    return IntStream.range(0, REFERRALS)
        .mapToObj(n -> groups(by, n))
        .flatMap(List::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same without the unknown. */
  static List<String> known(GroupBy by) {
    return groups(by).stream().filter(group -> !group.equals(UNKNOWN)).toList();
  }

  /** How far a referral came by {@link #UNEVEN}. */
  static int uneven(int n) {
    int m = n / 12;
    return m == 0 ? n % 5 : Math.max(0, n % 12 - m % 4);
  }

  private static List<String> priorityGroups(int m) {
    List<String> groups = new ArrayList<>();
    if (m % 5 == 0) {
      groups.add("CARE_LEAVER");
    }
    if (m % 7 == 0) {
      groups.add("REFUGEE");
    }
    return groups.isEmpty() ? List.of(GroupBy.NONE) : groups;
  }
}
