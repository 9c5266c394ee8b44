package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.Sql;

/** What is asked about a referral, for the one who is to answer. */
@ApplicationScoped
public class Questions {
  private static final String LATEST =
      """
      select id, note from referral_change where tenant_id = ? and referral_id = ? and code = 'REQUEST_INFO'
      order by at desc, id desc limit 1""";

  private final Sql sql;
  private final Vault vault;

  Questions(Sql sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  private record Asked(UUID id, byte[] note) {}

  /** The question that waits for its answer, in the clear; empty when none does. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<String> open(Referral referral) {
    if (referral.status() != ReferralStatus.INFO_REQUESTED) {
      return Optional.empty();
    }
    return sql.first(
            LATEST,
            row -> new Asked(row.getObject(1, UUID.class), row.getBytes(2)),
            referral.tenant(),
            referral.id())
        .map(
            asked ->
                vault.open(
                    new Cell(referral.tenant(), "referral_change", asked.id(), "note"),
                    asked.note()));
  }
}
