package org.fairway.pathway.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.opportunity.Cells;
import org.fairway.pathway.opportunity.Site;
import org.fairway.pathway.opportunity.Squares;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.LateWrites;

/**
 * Table {@code matching_profile}. Without live consent, or when its referral is withdrawn, a
 * profile is not there.
 */
@ApplicationScoped
class ProfileTable {
  private static final String STANDS =
      """
       and exists (
        select from consent c
        where c.tenant_id = p.tenant_id and c.person = p.person and c.purpose = 'REFERRAL'
          and c.withdrawn_at is null and (c.expires_at is null or c.expires_at > now()))
       and exists (
        select from accepted_referral a
        where a.id = p.id and a.tenant_id = p.tenant_id and not a.withdrawn)""";

  /** All but the arrays, which {@code codes} holds together. */
  private static final String PROFILE =
      """
      select p.id, p.organisation_id, p.person, p.codes, p.qualification_level, p.least_hours, p.most_hours, p.lsoa21,
        p.latitude, p.longitude, p.travel_kilometres, p.available_from, p.version, p.updated_at from\s""";

  private static final String READ =
      PROFILE + "matching_profile p where p.tenant_id = fairway_tenant()" + STANDS;
  private static final String NEAR =
      """
      %sunnest(?::integer[]) with ordinality as c (cell, nth)
      cross join lateral (
        select * from matching_profile p
        where p.tenant_id = fairway_tenant() and p.cell = c.cell
          and (cardinality(p.pathway_types) = 0 or ? = any (p.pathway_types))%s
        limit ?) p
      limit ?"""
          .formatted(PROFILE, STANDS);

  /** In a square by id: an order by place, cut off, would tell of places. */
  private static final String BY_SQUARES =
      """
      %sunnest(?::integer[]) with ordinality as c (square, nth)
      cross join lateral (
        select * from matching_profile p
        where p.tenant_id = fairway_tenant() and p.square = c.square
          and (cardinality(p.pathway_types) = 0 or ? = any (p.pathway_types))%s
        order by p.id
        limit ?) p
      limit ?"""
          .formatted(PROFILE, STANDS);

  private static final String WRITE =
      """
      insert into matching_profile (id, tenant_id, organisation_id, person, skills, qualification_level, qualifications,
        least_hours, most_hours, patterns, lsoa21, latitude, longitude, cell, travel_kilometres, available_from, needs,
        declared_groups, pathway_types, version, updated_at)
      values (?, fairway_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set (skills, qualification_level, qualifications, least_hours, most_hours, patterns,
          lsoa21, latitude, longitude, cell, travel_kilometres, available_from, needs, declared_groups, pathway_types,
          seen_at, seen_good, seen_best, version, updated_at)
        = (excluded.skills, excluded.qualification_level, excluded.qualifications, excluded.least_hours,
          excluded.most_hours, excluded.patterns, excluded.lsoa21, excluded.latitude, excluded.longitude, excluded.cell,
          excluded.travel_kilometres, excluded.available_from, excluded.needs, excluded.declared_groups,
          excluded.pathway_types, null, null, null, excluded.version, excluded.updated_at)""";

  private static final String SEEN =
      "update matching_profile set seen_at = now(), seen_good = ?, seen_best = ? where id = ?";

  private final Sql sql;
  private final LateWrites late;

  ProfileTable(Sql sql, LateWrites late) {
    this.sql = sql;
    this.late = late;
  }

  Optional<Profile> find(UUID referral) {
    return sql.first(READ + " and p.id = ?", ProfileRow::read, referral);
  }

  /** Those who live in squares around a site, the nearest squares first. */
  List<Profile> near(Site site, double kilometres, String type, int most) {
    Sql.Array cells = new Sql.Array("int4", Cells.around(site, kilometres));
    return sql.query(NEAR, ProfileRow::read, cells, type, most, most);
  }

  /** Those who live in large squares around a site, the nearest squares first. */
  List<Profile> bySquares(Site site, double kilometres, String type, int most) {
    Sql.Array squares = new Sql.Array("int4", Squares.around(site, kilometres));
    return sql.query(BY_SQUARES, ProfileRow::read, squares, type, most, most);
  }

  void write(Profile profile) {
    Seeker s = profile.seeker();
    sql.update(
        WRITE,
        profile.referral(),
        profile.partner(),
        profile.person(),
        texts(s.skills()),
        s.qualificationLevel(),
        texts(s.qualifications()),
        s.leastHours(),
        s.mostHours(),
        names(s.patterns()),
        s.home().lsoa21(),
        s.home().latitude(),
        s.home().longitude(),
        Cells.of(s.home().latitude(), s.home().longitude()),
        s.travelKilometres(),
        s.availableFrom(),
        names(s.needs()),
        texts(s.groups()),
        names(s.pathwayTypes()),
        profile.version(),
        profile.updatedAt());
  }

  /** Remembers what the person was shown, for the audit of exposure. */
  void seen(UUID referral, int good, int best) {
    late.add(SEEN, good, best, referral);
  }

  /** True when there was one. */
  boolean remove(UUID referral) {
    return sql.update("delete from matching_profile where id = ?", referral) == 1;
  }

  void removeOfPerson(String person) {
    sql.update(
        "delete from matching_profile where tenant_id = fairway_tenant() and person = ?", person);
  }

  private static Sql.Array texts(Collection<String> codes) {
    return new Sql.Array("text", codes.stream().sorted().toList());
  }

  private static Sql.Array names(Collection<? extends Enum<?>> codes) {
    return new Sql.Array("text", codes.stream().map(Enum::name).sorted().toList());
  }
}
