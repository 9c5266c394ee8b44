package org.fairway.pathway.ats;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.web.Ids;

/** Keeps what came with a valid signature, before anything is read from it. */
@ApplicationScoped
class Deliveries {
  private final Repository deliveries;
  private final Vault vault;

  Deliveries(Repository deliveries, Vault vault) {
    this.deliveries = deliveries;
    this.vault = vault;
  }

  /**
   * Stores the bytes, committed when this returns; the same bytes under the same webhook id are
   * stored once.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  UUID keep(SignedConnection connection, String webhookId, byte[] body) {
    byte[] digest = Digest.of(body);
    return deliveries
        .find(
            "connectionId = ?1 and webhookId = ?2 and digest = ?3",
            connection.id(),
            webhookId,
            digest)
        .firstResultOptional()
        .map(Delivery::id)
        .orElseGet(() -> add(connection, webhookId, digest, body));
  }

  private UUID add(SignedConnection connection, String webhookId, byte[] digest, byte[] body) {
    UUID id = Ids.next();
    Cell cell = new Cell(connection.tenant(), Delivery.TABLE, id, Delivery.COLUMN);
    // Latin-1 gives every byte a character and back, also for a body that is not UTF-8.
    byte[] sealed = vault.seal(cell, new String(body, StandardCharsets.ISO_8859_1));
    deliveries.persistAndFlush(
        new Delivery(id, connection, webhookId, digest, sealed, Instant.now()));
    return id;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void became(UUID id, Delivery.State state) {
    deliveries.findById(id).became(state);
  }

  /** Queries on deliveries. */
  @ApplicationScoped
  static class Repository implements PanacheRepositoryBase<Delivery, UUID> {}
}
