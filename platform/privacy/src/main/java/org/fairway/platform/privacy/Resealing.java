package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals old values again under the tenant's newest key, for the rotation jobs of services: {@link
 * Vault#rotate}, then this for each {@link SealedColumn}.
 *
 * <p>Safe to run beside the service, to break off and to repeat: a batch is one transaction, a
 * value that was changed meanwhile is left alone, and one that is already under the newest key is
 * not touched.
 */
@ApplicationScoped
public class Resealing {
  private static final int BATCH = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final Sealer sealer;
  private final SealedColumnRepository columns;

  Resealing(Sealer sealer, SealedColumnRepository columns) {
    this.sealer = sealer;
    this.columns = columns;
  }

  /**
   * The value sealed anew; empty when it is under the newest key already or null.
   *
   * @throws SealBrokenException when it does not open
   */
  public Optional<byte[]> reseal(Cell cell, byte[] sealed) {
    if (sealed == null || !sealer.isStale(cell.tenant(), sealed)) {
      return Optional.empty();
    }
    byte[] plain = sealer.open(cell.tenant(), cell.binding(), sealed, cell::name);
    return Optional.of(sealer.seal(cell.tenant(), cell.binding(), plain));
  }

  /**
   * Seals all old values of a column anew. The caller has no transaction, so that each batch
   * commits.
   *
   * @return how many values were sealed anew
   */
  public int reseal(String tenant, SealedColumn column) {
    int changed = 0;
    UUID after = FIRST;
    while (after != null) {
      List<SealedColumnRepository.Row> rows = columns.page(tenant, column, after, BATCH);
      changed += columns.replace(tenant, column, renewed(tenant, column, rows));
      after = rows.size() < BATCH ? null : rows.get(rows.size() - 1).id();
    }
    return changed;
  }

  private List<SealedColumnRepository.Change> renewed(
      String tenant, SealedColumn column, List<SealedColumnRepository.Row> rows) {
    return rows.stream().flatMap(row -> renewed(tenant, column, row).stream()).toList();
  }

  private Optional<SealedColumnRepository.Change> renewed(
      String tenant, SealedColumn column, SealedColumnRepository.Row row) {
    Cell cell = new Cell(tenant, column.table(), row.id(), column.column());
    return reseal(cell, row.sealed()).map(anew -> new SealedColumnRepository.Change(row, anew));
  }
}
