package org.fairway.pathway.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The standards of one import, which never change.
 *
 * @param importId null for those that come with the service
 * @param version of the import, as entity tag
 */
public record Catalogue(
    UUID importId, long version, NavigableMap<StandardKey, Standard> standards) {

  static Catalogue of(UUID importId, long version, List<Standard> standards) {
    NavigableMap<StandardKey, Standard> sorted = new TreeMap<>();
    standards.forEach(standard -> sorted.put(standard.key(), standard));
    return new Catalogue(importId, version, Collections.unmodifiableNavigableMap(sorted));
  }

  /** That version of that standard. */
  public Optional<Standard> find(StandardKey key) {
    return Optional.ofNullable(standards.get(key));
  }

  /** The versions of a standard, the oldest first. */
  public List<Standard> versions(String reference) {
    return standards.values().stream()
        .filter(standard -> standard.key().reference().equals(reference))
        .toList();
  }

  /** Of each standard the newest version on which somebody may start within these days. */
  public List<Standard> newest(LocalDate first, LocalDate last) {
    NavigableMap<String, Standard> newest = new TreeMap<>();
    standards.values().stream()
        .filter(standard -> standard.startable(first, last))
        .forEach(standard -> newest.put(standard.key().reference(), standard));
    return List.copyOf(newest.values());
  }

  /**
   * Up to {@code rows} standards in the order of their keys.
   *
   * @param after where to go on; null from the beginning
   */
  public List<Standard> page(StandardFilter filter, StandardKey after, int rows) {
    NavigableMap<StandardKey, Standard> rest =
        after == null ? standards : standards.tailMap(after, false);
    return rest.values().stream().filter(filter::takes).limit(rows).toList();
  }

  /** Day of the publication. */
  public Optional<LocalDate> asAt() {
    return standards.values().stream().map(Standard::asAt).findFirst();
  }
}
