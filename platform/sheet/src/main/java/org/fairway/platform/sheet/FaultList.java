package org.fairway.platform.sheet;

import java.util.ArrayList;
import java.util.List;

/** Keeps the first faults and counts the rest. */
final class FaultList {

  private final List<SheetFault> first = new ArrayList<>();
  private long count;

  void add(String sheet, long line, String cell, String code, String detail) {
    add(new SheetFault(sheet, line, cell, code, detail));
  }

  void add(SheetFault fault) {
    count++;
    if (first.size() < SheetRefused.KEPT) {
      first.add(fault);
    }
  }

  /**
   * Ends the reading when there is a fault.
   *
   * @throws SheetRefused with all of them
   */
  void check() {
    if (count > 0) {
      throw new SheetRefused(first, count);
    }
  }
}
