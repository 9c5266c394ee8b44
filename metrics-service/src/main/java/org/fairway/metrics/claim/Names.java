package org.fairway.metrics.claim;

import java.util.Optional;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.reference.DimensionBook;

/** Groups and measures as publications call them, in the words of the catalogue. */
final class Names {

  private final Edition edition;

  Names(Edition edition) {
    this.edition = edition;
  }

  /** The group's own name; as it was written when no group is called so. Null for null. */
  String group(String written) {
    if (written == null) {
      return null;
    }
    for (String whose : new String[] {"BOARD_", "WORKFORCE_"}) {
      if (written.startsWith(whose)) {
        String group = written.substring(whose.length());
        return whose + known(group).orElse(group);
      }
    }
    return known(written).orElse(written);
  }

  /** Whether it is one of those that the standard compares, or says nothing. */
  boolean isCompared(String written) {
    return written == null
        || edition.groups().isEmpty()
        || known(written).filter(edition.groups()::contains).isPresent();
  }

  private Optional<String> known(String written) {
    return edition.dimension() != null && DimensionBook.knows(edition.dimension())
        ? DimensionBook.value(edition.dimension(), written)
        : Optional.empty();
  }

  /** The measure's name, whatever stands between its words. */
  static String measure(String written) {
    return written == null ? null : DimensionBook.spelling(written);
  }
}
