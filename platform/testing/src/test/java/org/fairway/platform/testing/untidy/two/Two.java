package org.fairway.platform.testing.untidy.two;

import org.fairway.platform.testing.untidy.one.OneRepository;

/** Reaches into another feature's repository. */
class Two {
  int rows(OneRepository repository) {
    return repository.rows();
  }
}
