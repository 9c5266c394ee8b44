package org.fairway.platform.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;

/** Endpoints as their owners see and change them. Each statement names tenant and reach. */
@ApplicationScoped
class EndpointTable {
  private static final String REACH =
      " from webhook_endpoint where tenant_id = ? and (? or organisation_id = ?)";
  private static final String INSERT =
      """
      insert into webhook_endpoint (id, tenant_id, organisation_id, name, url, types, secret, state, created_at)
      values (?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?)""";
  private static final String CHANGE =
      """
      update webhook_endpoint set name = ?, url = ?, types = ?, state = ?, disabled_reason = ?::text,
        disabled_at = ?::timestamptz, failing_since = ?::timestamptz, not_before = ?::timestamptz, version = version + 1
      where tenant_id = ? and id = ?""";
  private static final String ROTATE =
      """
      update webhook_endpoint set secret = ?, previous_secret = ?, previous_valid_until = ?, version = version + 1
      where tenant_id = ? and id = ?""";

  private final Sql sql;
  private final EndpointSeal seal;

  EndpointTable(Sql sql, EndpointSeal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  void insert(Scope who, UUID id, EndpointChange wanted, byte[] secret, Instant now) {
    sql.update(
        "insert into webhook_audience (tenant_id, audience) values (?, ?) on conflict do nothing",
        who.tenant(),
        who.organisation());
    sql.update(
        INSERT,
        id,
        who.tenant(),
        who.organisation(),
        wanted.name(),
        seal.url(who.tenant(), id, wanted.url()),
        new Sql.Array("text", wanted.types()),
        secret,
        now);
  }

  int count(Scope who) {
    return sql.query(
            "select count(*) from webhook_endpoint where tenant_id = ? and organisation_id = ?",
            row -> row.getInt(1),
            who.tenant(),
            who.organisation())
        .get(0);
  }

  /** Newest first, below {@code before} if that is not null. */
  List<WebhookEndpoint> page(Scope who, UUID before, int rows) {
    return sql.query(
        "select *" + REACH + " and (?::uuid is null or id < ?) order by id desc limit ?",
        row -> read(who.tenant(), row),
        who.tenant(),
        who.tenantWide(),
        who.organisation(),
        before,
        before,
        rows);
  }

  Optional<WebhookEndpoint> find(Scope who, UUID id) {
    return one(who, id, "");
  }

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<WebhookEndpoint> lock(Scope who, UUID id) {
    return one(who, id, " for update");
  }

  private Optional<WebhookEndpoint> one(Scope who, UUID id, String lock) {
    return sql.first(
        "select *" + REACH + " and id = ?" + lock,
        row -> read(who.tenant(), row),
        who.tenant(),
        who.tenantWide(),
        who.organisation(),
        id);
  }

  void change(Scope who, WebhookEndpoint as) {
    sql.update(
        CHANGE,
        as.name(),
        seal.url(who.tenant(), as.id(), as.url()),
        new Sql.Array("text", as.types()),
        as.state().name(),
        as.disabledReason() == null ? null : as.disabledReason().name(),
        as.disabledAt(),
        as.failingSince(),
        as.notBefore(),
        who.tenant(),
        as.id());
  }

  void rotate(Scope who, UUID id, byte[] fresh, Instant overlapEnds) {
    byte[] present =
        sql.query(
                "select secret from webhook_endpoint where tenant_id = ? and id = ?",
                row -> row.getBytes(1),
                who.tenant(),
                id)
            .get(0);
    sql.update(
        ROTATE, fresh, seal.previous(who.tenant(), id, present), overlapEnds, who.tenant(), id);
  }

  void delete(Scope who, UUID id) {
    sql.update("delete from webhook_endpoint where tenant_id = ? and id = ?", who.tenant(), id);
  }

  private WebhookEndpoint read(String tenant, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String reason = row.getString("disabled_reason");
    return new WebhookEndpoint(
        id,
        row.getString("organisation_id"),
        row.getString("name"),
        seal.url(tenant, id, row.getBytes("url")),
        Sql.texts(row, "types"),
        WebhookEndpoint.State.valueOf(row.getString("state")),
        reason == null ? null : WebhookEndpoint.DisabledReason.valueOf(reason),
        Sql.instant(row, "disabled_at"),
        Sql.instant(row, "failing_since"),
        Sql.instant(row, "not_before"),
        Sql.instant(row, "previous_valid_until"),
        row.getLong("version"),
        Sql.instant(row, "created_at"));
  }
}
