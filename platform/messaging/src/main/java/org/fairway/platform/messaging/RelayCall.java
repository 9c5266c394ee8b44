package org.fairway.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Calls the relay of this instance when a transaction that wrote an event has committed. */
@ApplicationScoped
class RelayCall {
  private final TransactionSynchronizationRegistry transactions;
  private final RelayWorker relay;

  RelayCall(TransactionSynchronizationRegistry transactions, RelayWorker relay) {
    this.transactions = transactions;
    this.relay = relay;
  }

  /** Once for the running transaction, however many events it writes. */
  void afterCommit() {
    if (transactions.getResource(RelayCall.class) == null) {
      transactions.putResource(RelayCall.class, true);
      transactions.registerInterposedSynchronization(new Call());
    }
  }

  private final class Call implements Synchronization {
    @Override
    public void beforeCompletion() {
      // what is written is not there for others before the end
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.call();
      }
    }
  }
}
