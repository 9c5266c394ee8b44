package org.fairway.pathway.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.enrolment.PlaceFollowing;
import org.fairway.pathway.enrolment.PlaceOutcome;
import org.fairway.platform.tenancy.Sql;

/** Tables {@code place_request} and {@code place_queue}. */
@ApplicationScoped
class PlaceRequestTable {
  private static final String READ =
      """
      select r.*, case when r.state = 'WAITING' then (
          select count(*)::int from place_queue q
          where q.tenant_id = r.tenant_id and q.opportunity_id = r.opportunity_id and q.sequence <= r.sequence)
        end as position,
        case when r.enrolment_outcome is null then null when fairway_organisation() = fairway_tenant()
            or exists (select from enrolment e where e.id = r.enrolment_id)
            or (r.enrolment_id is null and r.organisation_id = fairway_organisation()
              and consent_live(r.person, 'REFERRAL') and consent_live(r.person, 'SHARE_OUTCOME_WITH_REFERRER'))
          then r.enrolment_outcome end as told_outcome
      from place_request r where r.tenant_id = fairway_tenant()""";

  /** Not for callers: without the count of those before, which costs as many rows. */
  private static final String WITHOUT_POSITION =
      "select r.*, null::integer as position, r.enrolment_outcome as told_outcome from place_request r where r.tenant_id = fairway_tenant()";

  private static final String INSERT =
      """
      insert into place_request (id, tenant_id, organisation_id, opportunity_id, employer, referral_id, person, sequence,
        state, offer_expires_at, version, asked_at, updated_at)
      values (?, fairway_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)
      on conflict (tenant_id, opportunity_id, person) where state in ('WAITING', 'OFFERED', 'ACCEPTED') do nothing""";
  private static final String QUEUE =
      "insert into place_queue (request_id, tenant_id, opportunity_id, sequence) values (?, fairway_tenant(), ?, ?)";
  private static final String LIVE = " and r.state in ('WAITING', 'OFFERED', 'ACCEPTED')";

  private final Sql sql;

  PlaceRequestTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * False when there is a live one for the person already, be it one that the caller cannot see.
   */
  boolean insert(PlaceRequest request) {
    int inserted =
        sql.update(
            INSERT,
            request.id(),
            request.asker(),
            request.opportunityId(),
            request.employer(),
            request.referralId(),
            request.person(),
            request.sequence(),
            request.state().name(),
            request.offerExpiresAt(),
            request.askedAt(),
            request.updatedAt());
    if (inserted == 1 && request.state() == PlaceRequestState.WAITING) {
      sql.update(QUEUE, request.id(), request.opportunityId(), request.sequence());
    }
    return inserted == 1;
  }

  /** Changes the state; who does not wait is not in the queue. */
  void settle(UUID id, PlaceRequestState state, Instant expiresAt, Instant now) {
    sql.update(
        "update place_request set state = ?, offer_expires_at = ?, version = version + 1, updated_at = ?"
            + " where id = ?",
        state.name(),
        expiresAt,
        now,
        id);
    sql.update("delete from place_queue where request_id = ?", id);
  }

  /** Keeps what became of the enrolment. */
  void followed(UUID id, PlaceFollowing enrolment) {
    sql.update(
        "update place_request set enrolment_id = ?, enrolment_outcome = ? where id = ?",
        enrolment.enrolment(),
        enrolment.outcome().name(),
        id);
  }

  Optional<PlaceRequest> find(UUID id) {
    return sql.first(READ + " and r.id = ?", PlaceRequestTable::read, id);
  }

  /** In the order of arrival, after a number. */
  List<PlaceRequest> page(UUID opportunity, PlaceRequestState state, long after, int rows) {
    StringBuilder query = new StringBuilder(READ + " and r.opportunity_id = ? and r.sequence > ?");
    List<Object> values = new ArrayList<>(List.of(opportunity, after));
    if (state != null) {
      query.append(" and r.state = ?");
      values.add(state.name());
    }
    values.add(rows);
    return sql.query(
        query.append(" order by r.sequence limit ?").toString(),
        PlaceRequestTable::read,
        values.toArray());
  }

  boolean anybodyWaits(UUID opportunity) {
    return sql.first(
            "select 1 from place_queue where tenant_id = fairway_tenant() and opportunity_id = ? limit 1",
            row -> true,
            opportunity)
        .isPresent();
  }

  boolean asked(UUID opportunity, String person) {
    return sql.first(
            WITHOUT_POSITION + " and r.opportunity_id = ? and r.person = ?" + LIVE,
            PlaceRequestTable::read,
            opportunity,
            person)
        .isPresent();
  }

  /** Waiting, offered or accepted, by opportunity. */
  List<PlaceRequest> liveOfPerson(String person) {
    return sql.query(
        WITHOUT_POSITION + " and r.person = ?" + LIVE + " order by r.opportunity_id, r.sequence",
        PlaceRequestTable::read,
        person);
  }

  /** Waiting, offered or accepted, by opportunity. */
  List<PlaceRequest> liveOfReferral(UUID referral) {
    return sql.query(
        WITHOUT_POSITION
            + " and r.referral_id = ?"
            + LIVE
            + " order by r.opportunity_id, r.sequence",
        PlaceRequestTable::read,
        referral);
  }

  /** Offers of an opportunity that have run out, at most so many. */
  List<PlaceRequest> runOut(UUID opportunity, Instant now, int most) {
    return sql.query(
        WITHOUT_POSITION
            + " and r.opportunity_id = ? and r.state = 'OFFERED' and r.offer_expires_at <= ?"
            + " order by r.sequence limit ?",
        PlaceRequestTable::read,
        opportunity,
        now,
        most);
  }

  /** Waiting or offered, at most so many. */
  List<PlaceRequest> unsettled(UUID opportunity, int most) {
    return sql.query(
        WITHOUT_POSITION
            + " and r.opportunity_id = ? and r.state in ('WAITING', 'OFFERED')"
            + " order by r.sequence limit ?",
        PlaceRequestTable::read,
        opportunity,
        most);
  }

  /** Who came first of those who wait, without looking at all who came before and have left. */
  Optional<PlaceRequest> first(UUID opportunity) {
    return sql.first(
        WITHOUT_POSITION
            + " and r.id = (select q.request_id from place_queue q where q.tenant_id = fairway_tenant()"
            + " and q.opportunity_id = ? order by q.sequence limit 1)",
        PlaceRequestTable::read,
        opportunity);
  }

  private static PlaceRequest read(ResultSet row) throws SQLException {
    return new PlaceRequest(
        row.getObject("id", UUID.class),
        row.getString("organisation_id"),
        row.getObject("opportunity_id", UUID.class),
        row.getString("employer"),
        row.getObject("referral_id", UUID.class),
        row.getString("person"),
        row.getLong("sequence"),
        row.getObject("position", Integer.class),
        PlaceRequestState.valueOf(row.getString("state")),
        Sql.instant(row, "offer_expires_at"),
        enrolment(row),
        row.getLong("version"),
        Sql.instant(row, "asked_at"),
        Sql.instant(row, "updated_at"));
  }

  private static PlaceFollowing enrolment(ResultSet row) throws SQLException {
    String outcome = row.getString("told_outcome");
    return outcome == null
        ? null
        : new PlaceFollowing(
            PlaceOutcome.valueOf(outcome), row.getObject("enrolment_id", UUID.class));
  }
}
