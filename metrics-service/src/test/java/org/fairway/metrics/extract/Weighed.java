package org.fairway.metrics.extract;

import java.io.InputStream;
import org.fairway.platform.web.WatchedInput;

/**
 * A stream that weighs this process now and then while it is read, the last time when its end is
 * near: whoever takes it in has had the time to hold on to it.
 */
final class Weighed extends WatchedInput {

  static final int TIMES = 4;

  private final long every;
  private long passed;
  private volatile int weighed;
  private volatile long most;

  Weighed(InputStream in, long length) {
    super(in);
    this.every = length / TIMES;
  }

  @Override
  protected void passed(int bytes) {
    passed += bytes;
    int due = (int) (passed / every);
    if (due > weighed) {
      weighed = due;
      most = Math.max(most, LiveMemory.bytes());
    }
  }

  /** How often. */
  int weighed() {
    return weighed;
  }

  /** The most that the process held. */
  long most() {
    return most;
  }
}
