package org.fairway.metrics.funnel;

/**
 * Which referrals make one journey, as the first part of all queries.
 *
 * <p>It ends with two tables. {@code kin} has the referrals that are not a journey by themselves,
 * each with its chain, the first acceptance in it, and whether it is the chain's head: the earliest
 * that was not entered in error. {@code answering} has the people of whom there are several
 * records, each with the record whose answers count: that which stands for the others, or else the
 * first that has any.
 *
 * <p>Links may come in any order, so that for a moment they may go round in a circle; the least of
 * a circle stands for it.
 */
final class Chains {

  /** Follows links to their end: a table of members and roots, for a table of links. */
  private static final String ROOTS =
      """
      %1$s_up as (
        select l.member, l.above from %1$s l
        union select u.member, l.above from %1$s_up u join %1$s l on l.member = u.above),
      %1$s_root as (
        select u.member, coalesce(min(u.above collate "C") filter (where l.member is null),
          min(u.above collate "C") filter (where c.member is not null)) as root
        from %1$s_up u left join %1$s l on l.member = u.above
        left join %1$s_up c on c.member = u.above and c.above = u.above group by 1),
      %1$s_all as (select member, root from %1$s_root union select root, root from %1$s_root),
      """;

  private static final String LINKS =
      """
      with recursive redirected as materialized (
        select r.referral_id as member, r.parent_id as above from funnel_referral r
        where r.build = 'live' and r.parent_id is not null),
      merged as materialized (
        select l.person as member, l.into_person as above from funnel_person_link l
        where l.build = 'live' and l.into_person is not null),
      """;

  private static final String OF_REFERRALS =
      "select m.member as referral_id, m.root as chain from redirected_all m";

  private static final String OF_PEOPLE =
      """
      select r.referral_id, coalesce(h.root, r.person, m.root, r.referral_id) as chain
      from funnel_referral r
      left join merged_root h on h.member = r.person
      left join redirected_all m on m.member = r.referral_id
      where r.build = 'live'""";

  private static final String KIN =
      """
      family as (%s),
      kin as (
        select r.referral_id, '>' || f.chain as chain, min(r.accepted_at) over (partition by f.chain) as accepted_at,
          row_number() over (partition by f.chain order by r.referred_at nulls last, r.referral_id collate "C") = 1
            as is_head
        from family f join funnel_referral r on r.referral_id = f.referral_id and r.build = 'live'
        where r.error_version < r.version),
      answers as (
        select distinct on (h.root) h.root, p.person
        from merged_all h join funnel_person p on p.person = h.member and p.build = 'live'
        order by h.root, (p.person = h.root) desc, p.person collate "C"),
      answering as (select h.member, a.person from merged_all h join answers a on a.root = h.root)
      """;

  private Chains() {}

  /** The query up to and with both tables, to be followed by a comma. */
  static String of(Counted counted) {
    String family = counted == Counted.PEOPLE ? OF_PEOPLE : OF_REFERRALS;
    return LINKS
        + ROOTS.formatted("redirected")
        + ROOTS.formatted("merged")
        + KIN.formatted(family);
  }
}
