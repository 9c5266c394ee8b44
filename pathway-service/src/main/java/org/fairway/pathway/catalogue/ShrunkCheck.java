package org.fairway.pathway.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A download that broke off looks like a catalogue that became small. Counts the live standards
 * that a file lacks, not rows: a file of as many other standards is wrong too.
 */
final class ShrunkCheck implements CatalogueCheck {
  static final String CODE = "CAT-SHRUNK";
  private static final int HUNDRED = 100;

  @Override
  public void check(List<StagedRow> rows, Background background, Findings findings) {
    Set<StandardKey> lost = new HashSet<>(background.live());
    rows.forEach(row -> row.key().ifPresent(lost::remove));
    int percent = background.limits().shrunkPercent();
    boolean tooMany = lost.size() * HUNDRED > background.live().size() * percent;
    if (tooMany && !background.shrunkAccepted()) {
      String detail =
          "%d of the %d live standards are missing, more than %d percent; send acceptShrunk=true when that is so"
              .formatted(lost.size(), background.live().size(), percent);
      findings.add(0, null, CODE, detail);
    }
  }
}
