package org.fairway.metrics.funnel;

/**
 * The statements of the projection. Each gives the same row whichever order events come in and
 * however often: {@code least} and {@code greatest} ignore nulls, and an attribute is replaced by a
 * version that is not older.
 */
final class Upserts {

  static final String REFERRAL =
      """
      insert into funnel_referral as t (tenant_id, build, referral_id, person, partner, source_type, pathway_type,
        programme, priority_groups, lsoa21, imd_decile, version, referred_at, accepted_at, parent_id, error_version)
      values (fairway_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, build, referral_id) do update set
        (person, partner, source_type, pathway_type, programme, priority_groups, lsoa21, imd_decile, version) =
        (select n.* from (values
          (excluded.person, excluded.partner, excluded.source_type, excluded.pathway_type, excluded.programme,
            excluded.priority_groups, excluded.lsoa21, excluded.imd_decile, excluded.version),
          (t.person, t.partner, t.source_type, t.pathway_type, t.programme, t.priority_groups, t.lsoa21, t.imd_decile,
            t.version)) as n (a, b, c, d, e, f, g, h, version) order by n.version desc limit 1),
        referred_at = least(t.referred_at, excluded.referred_at),
        accepted_at = least(t.accepted_at, excluded.accepted_at),
        parent_id = least(t.parent_id, excluded.parent_id),
        error_version = greatest(t.error_version, excluded.error_version)
      """;

  /** What a redirected referral tells of the one that goes on. */
  static final String PARENT =
      """
      insert into funnel_referral as t (tenant_id, build, referral_id, parent_id)
      values (fairway_tenant(), ?, ?, ?)
      on conflict (tenant_id, build, referral_id) do update set parent_id = least(t.parent_id, excluded.parent_id)
      """;

  /** Which record stands for a person; without one the link was taken back. */
  static final String LINK =
      """
      insert into funnel_person_link as t (tenant_id, build, person, into_person, version)
      values (fairway_tenant(), ?, ?, ?, ?)
      on conflict (tenant_id, build, person) do update set
        into_person = excluded.into_person, version = excluded.version
      where excluded.version > t.version
      """;

  static final String PERSON =
      """
      insert into funnel_person as t (tenant_id, build, person, version, ethnic_group, disability, sex, age_band)
      values (fairway_tenant(), ?, ?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, build, person) do update set version = excluded.version,
        ethnic_group = excluded.ethnic_group, disability = excluded.disability, sex = excluded.sex,
        age_band = excluded.age_band
      where excluded.version > t.version
      """;

  static final String ENROLMENT =
      """
      insert into funnel_enrolment as t (tenant_id, build, enrolment_id, referral_id, programme, pathway_type,
        version, on_pathway_at)
      values (fairway_tenant(), ?, ?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, build, enrolment_id) do update set
        referral_id = case when excluded.version > t.version then excluded.referral_id else t.referral_id end,
        programme = case when excluded.version > t.version then excluded.programme else t.programme end,
        pathway_type = case when excluded.version > t.version then excluded.pathway_type else t.pathway_type end,
        version = greatest(t.version, excluded.version),
        on_pathway_at = least(t.on_pathway_at, excluded.on_pathway_at)
      """;

  /** What an applicant tracking system says of vacancy and notice, apart from the moments. */
  static final String DETAILS =
      """
      insert into funnel_application as t (tenant_id, build, application_id, details_version, authorised_at,
        advertised_at, closed_at, notice_days)
      values (fairway_tenant(), ?, ?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, build, application_id) do update set details_version = excluded.details_version,
        authorised_at = excluded.authorised_at, advertised_at = excluded.advertised_at,
        closed_at = excluded.closed_at, notice_days = excluded.notice_days
      where excluded.details_version > t.details_version
      """;

  private static final String MOMENT =
      """
      insert into funnel_application as t (tenant_id, build, application_id, referral_id, link_version, %1$s)
      values (fairway_tenant(), ?, ?, ?, ?, ?)
      on conflict (tenant_id, build, application_id) do update set
        referral_id = case when excluded.link_version > t.link_version then excluded.referral_id else t.referral_id end,
        link_version = greatest(t.link_version, excluded.link_version),
        %1$s = %2$s(t.%1$s, excluded.%1$s)
      """;

  private Upserts() {}

  /** A moment of an application of which the earliest that is told counts. */
  static String earliest(String column) {
    return MOMENT.formatted(column, "least");
  }

  /** A moment of an application of which the latest that is told counts. */
  static String latest(String column) {
    return MOMENT.formatted(column, "greatest");
  }
}
