package org.fairway.platform.testing.untidy.one;

/** Another feature must not come here. */
public class OneRepository {
  /** Something to reach for. */
  public int rows() {
    return 1;
  }
}
