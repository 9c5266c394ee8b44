package org.fairway.referral.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/**
 * Keeps the directory. An older version of a listing never undoes a newer one, and what was closed
 * does not come back: only a partner does.
 */
@ApplicationScoped
public class Listings {
  private static final String PUT =
      """
      insert into directory_listing (id, tenant_id, source, provider, provider_id, name, description, website, kind,
        groups, languages, areas, identifiers, places, available, first_day, last_day, shown, told, modified_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, id) do update set
        provider = excluded.provider, provider_id = excluded.provider_id, name = excluded.name, description = excluded.description,
        website = excluded.website, kind = excluded.kind, groups = excluded.groups, languages = excluded.languages,
        areas = excluded.areas, identifiers = excluded.identifiers, places = excluded.places,
        available = excluded.available, first_day = excluded.first_day, last_day = excluded.last_day,
        shown = excluded.shown and (excluded.source = 'PARTNER' or directory_listing.shown),
        told = excluded.told, modified_at = excluded.modified_at
      where directory_listing.told <= excluded.told""";

  private static final String CLOSE =
      "update directory_listing set shown = false where tenant_id = ? and id = ? and source <> 'PARTNER'";

  private final Sql sql;
  private final CurrentScope scope;

  Listings(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** Lists it, or changes what is listed, in the transaction of the change. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void put(Listing listing) {
    sql.update(PUT, values(listing));
  }

  /** What was closed is no longer shown; what was never listed stays so. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void close(UUID id) {
    sql.update(CLOSE, scope.get().tenant(), id);
  }

  private Object[] values(Listing listing) {
    return new Object[] {
      listing.id(),
      scope.get().tenant(),
      listing.source().name(),
      listing.provider(),
      listing.providerId(),
      listing.name(),
      listing.description(),
      listing.website(),
      listing.kind(),
      texts(listing.groups()),
      texts(listing.languages()),
      texts(listing.areas()),
      texts(listing.identifiers()),
      listing.places(),
      listing.available(),
      listing.firstDay(),
      listing.lastDay(),
      listing.shown(),
      listing.told(),
      listing.modifiedAt()
    };
  }

  private static Sql.Array texts(List<String> list) {
    return new Sql.Array("text", list);
  }
}
