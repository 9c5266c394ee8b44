package org.fairway.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/** Runs work in a transaction (joins a present one); any exception rolls it back. */
@ApplicationScoped
public class InTransaction {

  /** Result of the work, after commit if the transaction was opened here. */
  @Transactional(rollbackOn = Exception.class)
  public <T> T call(Callable<T> work) throws Exception {
    return work.call();
  }

  /**
   * As above.
   *
   * @param opening asked on the way in, where that costs no round trip of its own
   */
  @Transactional(rollbackOn = Exception.class)
  public <T> T call(Opening opening, Callable<T> work) throws Exception {
    return work.call();
  }
}
