package org.fairway.platform.sheet;

import java.util.List;

/** A file cannot be read, or not on from here. */
public final class SheetRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Faults that are kept; the rest is counted. */
  public static final int KEPT = 1000;

  private final transient List<SheetFault> faults;
  private final long count;

  SheetRefused(List<SheetFault> faults, long count) {
    super(count + " faults", null, false, false);
    this.faults = List.copyOf(faults);
    this.count = count;
  }

  SheetRefused(SheetFault fault) {
    this(List.of(fault), 1);
  }

  /** The first {@value #KEPT} faults. */
  public List<SheetFault> faults() {
    return faults;
  }

  /** How many faults there are. */
  public long count() {
    return count;
  }
}
