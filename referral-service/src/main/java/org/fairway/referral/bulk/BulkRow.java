package org.fairway.referral.bulk;

import java.util.Map;

/**
 * A row as it stands in the file.
 *
 * @param line from 1, the header's included
 * @param cells without those that are blank
 */
record BulkRow(int line, Map<BulkColumn, String> cells) {

  /** Null for a blank cell. */
  String cell(BulkColumn column) {
    return cells.get(column);
  }
}
