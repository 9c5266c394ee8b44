package org.fairway.platform.web;

/**
 * What an {@link Idempotent} operation is sure to ask first, so that it can go to the database in
 * the message that opens the transaction, behind the claim of the key: a round trip less. A bean
 * implements it, looks whether a request is one of its own, and keeps the answer for who asks.
 *
 * <p>It is only ever a short cut. When the request was answered before, is in flight or is refused,
 * the answer is not read; when nothing opens the transaction with a message, nothing is asked. Who
 * needs the answer asks by itself then.
 */
public interface EarlyQuestion {

  /**
   * The question of a request.
   *
   * @param parameters of the operation; not validated yet
   * @return null for a request that is none of this bean's
   */
  Opening of(Object[] parameters);
}
