package org.fairway.client;

import java.util.function.Supplier;

/** Gives tokens, and can be told that one is no good. */
public interface TokenSource extends Supplier<String> {

  /** A service refused the token: the next one is to be fetched anew. */
  void forget();
}
