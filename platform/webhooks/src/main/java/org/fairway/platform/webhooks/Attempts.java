package org.fairway.platform.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.signature.WebhookSecret;

/** The statements around an attempt, in the scope of the tenant's worker. */
@ApplicationScoped
class Attempts {
  private static final String HOLD =
      """
      update webhook_endpoint e set claimed_until = ?
      where tenant_id = ? and id = ? and claim = ? and state = 'ACTIVE' and (not_before is null or not_before <= ?)
        and not exists (select from organisation_standing s where s.tenant_id = e.tenant_id
          and s.organisation_id = e.organisation_id and s.suspended)
      returning url, secret, previous_secret, previous_valid_until, failing_since""";
  private static final String NEXT =
      """
      select id, event_id, type, subject, occurred_at, data::text, attempts, tries from webhook_delivery
      where tenant_id = ? and endpoint_id = ? and state = 'PENDING' and next_at <= ?
      order by position, id limit 1""";
  private static final String WITHHOLD =
      """
      update webhook_delivery set state = 'WITHHELD', next_at = null, ended_at = ?
      where tenant_id = ? and id = ? and state = 'PENDING'""";
  private static final String BEGIN =
      """
      update webhook_delivery set attempts = attempts + 1, tries = tries + 1, last_attempt_at = ?, last_outcome = 'UNKNOWN',
        last_status = null, next_at = ?
      where tenant_id = ? and id = ? and state = 'PENDING' and attempts = ?""";
  private static final String LOG =
      """
      insert into webhook_attempt (tenant_id, organisation_id, delivery_id, number, at, outcome)
      values (?, ?, ?, ?, ?, 'UNKNOWN')""";
  private static final String LOGGED =
      """
      update webhook_attempt set outcome = ?, status = ?::integer, millis = ?
      where tenant_id = ? and delivery_id = ? and number = ?""";
  private static final String END =
      """
      update webhook_delivery set state = case when ? = 'PENDING' then state else ? end,
        next_at = case when state = 'HELD' then null else ?::timestamptz end, ended_at = ?::timestamptz,
        last_outcome = ?, last_status = ?::integer
      where tenant_id = ? and id = ? and state in ('PENDING', 'HELD') and (attempts = ? or ? = 'DELIVERED')""";
  private static final String STANDING =
      """
      update webhook_endpoint set failing_since = case when ? then null else coalesce(failing_since, ?) end,
        not_before = case when ? then null else greatest(not_before, ?::timestamptz) end
      where tenant_id = ? and id = ? returning failing_since""";

  private final Sql sql;
  private final EndpointSeal seal;

  Attempts(Sql sql, EndpointSeal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /** Where to, and with which signatures. */
  record Target(String url, List<WebhookSecret> secrets) {}

  /** What is due. */
  record Due(UUID id, WebhookEvent event, int attempts, int tries) {}

  /** Renews the claim; empty when it is lost, or nothing may be sent to the endpoint now. */
  Optional<Target> hold(Claim claim, Instant now, Instant until) {
    return sql.first(
        HOLD,
        row -> target(claim, row, now),
        until,
        claim.tenant(),
        claim.endpoint(),
        claim.token(),
        now);
  }

  private Target target(Claim claim, ResultSet row, Instant now) throws SQLException {
    String tenant = claim.tenant();
    List<WebhookSecret> secrets = new ArrayList<>();
    secrets.add(seal.secret(tenant, claim.endpoint(), row.getBytes("secret")));
    Instant overlapEnds = Sql.instant(row, "previous_valid_until");
    if (overlapEnds != null && overlapEnds.isAfter(now)) {
      secrets.add(seal.openPrevious(tenant, claim.endpoint(), row.getBytes("previous_secret")));
    }
    return new Target(seal.url(tenant, claim.endpoint(), row.getBytes("url")), secrets);
  }

  Optional<Due> next(Claim claim, Instant now) {
    return sql.first(
        NEXT,
        row ->
            new Due(
                row.getObject(1, UUID.class),
                new WebhookEvent(
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4),
                    Sql.instant(row, 5),
                    WebhookJson.read(row.getString(6))),
                row.getInt(7),
                row.getInt(8)),
        claim.tenant(),
        claim.endpoint(),
        now);
  }

  void withhold(Claim claim, Due due, Instant now) {
    sql.update(WITHHOLD, now, claim.tenant(), due.id());
  }

  /**
   * Notes the attempt before it is made; false when somebody else has made one meanwhile.
   *
   * @param again when it is made again, should nobody say what came of it
   */
  boolean begin(Claim claim, Due due, Instant now, Instant again) {
    if (sql.update(BEGIN, now, again, claim.tenant(), due.id(), due.attempts()) == 0) {
      return false;
    }
    sql.update(LOG, claim.tenant(), claim.organisation(), due.id(), due.attempts() + 1, now);
    return true;
  }

  /**
   * Notes what came of it. A failure does not undo what a later attempt has reached, and what was
   * held meanwhile stays held. After {@link #standing} in one transaction: endpoint, delivery,
   * attempt is the order in which all lock.
   */
  void end(Claim claim, Due due, Answer answer, String state, Instant next, Instant now) {
    int number = due.attempts() + 1;
    String outcome = answer.outcome().name();
    sql.update(
        END,
        state,
        state,
        next,
        next == null ? now : null,
        outcome,
        answer.status(),
        claim.tenant(),
        due.id(),
        number,
        state);
    sql.update(LOGGED, outcome, answer.status(), answer.millis(), claim.tenant(), due.id(), number);
  }

  /** Since when the endpoint has been failing, this attempt included; empty when it is not. */
  Optional<Instant> standing(Claim claim, boolean delivered, Instant rest, Instant now) {
    return sql
        .query(
            STANDING,
            row -> Optional.ofNullable(Sql.instant(row, 1)),
            delivered,
            now,
            delivered,
            rest,
            claim.tenant(),
            claim.endpoint())
        .stream()
        .findFirst()
        .flatMap(since -> since);
  }
}
