package org.fairway.platform.web;

import java.util.Map;
import java.util.Set;

/**
 * An {@link Idempotent} operation that can be done for many requests of one caller with two
 * messages to the database: one asks what all of them stand on, one stores what all of them wrote.
 * A bean implements it, for operations that ask nothing else and write rows only, by {@link
 * LateWrites#add(Insert, Object...)}. A transaction that one opens in spite of that may only read.
 *
 * <p>It is only ever a short cut. Between the two messages nothing is held, so the second makes
 * sure that what was told still holds, and fails as a whole when it does not; a request that cannot
 * be stored so is done again from its beginning, alone, in a transaction that holds what it reads.
 * What is refused on what was told is refused.
 *
 * @param <K> what a request asks for
 * @param <A> what it is told
 */
public interface SharedOperation<K, A> {

  /**
   * What a request asks for; null for one that is none of this bean's, or needs more.
   *
   * @param parameters of the operation; not validated yet
   */
  K key(Object[] parameters);

  /**
   * Asks for all of them.
   *
   * @param answers takes what was found
   */
  Opening question(Set<K> keys, Map<K, A> answers);

  /**
   * Holds what was told of them until what rests on it is stored, and fails (by {@code
   * fairway_insist}) when it is so no more; fails too when another holds it, and so waits for
   * nobody.
   */
  Opening hold(Set<K> keys);
}
