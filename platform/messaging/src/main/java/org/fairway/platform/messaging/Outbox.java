package org.fairway.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.LateWrites;

/** Where services put the events that they tell. */
@ApplicationScoped
public class Outbox {
  private final CurrentScope scope;
  private final OutboxWriter writer;
  private final RelayCall relay;

  Outbox(CurrentScope scope, LateWrites late, MessagingConfig config, RelayCall relay) {
    this.scope = scope;
    this.relay = relay;
    this.writer =
        OutboxWriter.of(
            (OutboxRow row) -> late.add(OutboxTable.INSERT, OutboxTable.values(row)), config);
  }

  /**
   * Tells an event if, and only if, the running transaction commits. Tenant and correlation id are
   * those of the present scope. Events of one subject are published in the order in which they were
   * appended, provided that their transactions exclude each other, as those of a versioned
   * aggregate do.
   *
   * @throws jakarta.transaction.TransactionalException without a running transaction
   * @throws IllegalArgumentException if the data cannot be written as JSON or exceeds 512 KiB
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(OutgoingEvent event) {
    writer.write(scope.get().tenant(), event);
    relay.afterCommit();
  }
}
