package org.fairway.metrics.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  /**
   * Two names of one group: one of the two is a mistake. Different ways not to say are no such, and
   * count as one group together.
   */
  Optional<String> twice(Set<String> written) {
    Map<String, String> seen = new HashMap<>();
    for (String name : new TreeSet<>(written)) {
      String old = seen.putIfAbsent(group(name) + answer(name), name);
      if (old != null) {
        return Optional.of(old + " and " + name + " are one group");
      }
    }
    return Optional.empty();
  }

  private String answer(String written) {
    String name = written.replaceFirst("^(BOARD|WORKFORCE)_", "");
    return known(name).isPresent() && DimensionBook.isOneOfSeveral(edition.dimension(), name)
        ? "/" + DimensionBook.spelling(name)
        : "";
  }

  /** The measure's name, whatever stands between its words. */
  static String measure(String written) {
    return written == null ? null : DimensionBook.spelling(written);
  }
}
