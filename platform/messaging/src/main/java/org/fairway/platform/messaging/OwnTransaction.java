package org.fairway.platform.messaging;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** A transaction that begins and ends with the call. */
@ApplicationScoped
class OwnTransaction {
  // The relay waits for the broker inside: longer than the producer's delivery timeout by far.
  private static final int SECONDS = 300;

  @TransactionConfiguration(timeout = SECONDS)
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Throwable.class)
  <T> T call(Supplier<T> work) {
    return work.get();
  }
}
