package org.fairway.pathway.catalogue;

/** Which standards a list shows; null for all. */
public record StandardFilter(String reference, Integer level) {

  boolean takes(Standard standard) {
    return (reference == null || reference.equals(standard.key().reference()))
        && (level == null || level == standard.level());
  }
}
