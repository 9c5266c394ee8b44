package org.fairway.metrics.extract;

import java.io.IOException;
import java.io.InputStream;
import org.fairway.platform.web.WatchedInput;

/** Counts bytes that pass, and ends with {@link TooLargeException} beyond a bound. */
public final class CountingInput extends WatchedInput {

  private final long most;
  private volatile long count;

  public CountingInput(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  protected void passed(int bytes) throws IOException {
    long now = count + bytes;
    count = now;
    if (now > most) {
      throw new TooLargeException(most);
    }
  }

  /** Bytes so far. */
  public long count() {
    return count;
  }
}
