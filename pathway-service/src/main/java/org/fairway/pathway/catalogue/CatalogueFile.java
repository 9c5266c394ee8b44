package org.fairway.pathway.catalogue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of standards that was read.
 *
 * @param checksum SHA-256, hexadecimal
 * @param rows as they came
 * @param errors what keeps the whole file from being read; with one of them no row is looked at
 */
public record CatalogueFile(String checksum, List<StagedRow> rows, List<CatalogueError> errors) {

  /** Copies. */
  public CatalogueFile {
    rows = List.copyOf(rows);
    errors = List.copyOf(errors);
  }

  /** Reads to the end, or to where nothing more can be read; {@code charset} null for none said. */
  public static CatalogueFile read(Path file, String checksum, Charset charset) throws IOException {
    CatalogueTable table = CatalogueTable.read(file, charset);
    return new CatalogueFile(checksum, table.rows(), table.errors());
  }
}
