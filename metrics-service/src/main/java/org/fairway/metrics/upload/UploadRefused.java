package org.fairway.metrics.upload;

import java.util.List;

/** A file was not taken, and nothing of it was stored. */
public final class UploadRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<UploadFault> faults;
  private final long count;

  UploadRefused(List<UploadFault> faults, long count) {
    super(count + " faults", null, false, false);
    this.faults = List.copyOf(faults);
    this.count = count;
  }

  /** The first 1,000 faults. */
  public List<UploadFault> faults() {
    return faults;
  }

  /** How many there are. */
  public long count() {
    return count;
  }
}
