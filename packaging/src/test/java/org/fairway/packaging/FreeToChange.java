package org.fairway.packaging;

import java.util.Map;
import java.util.Optional;

/** What no check holds, and why: by a pattern for where it stands. */
final class FreeToChange {
  static final Map<String, String> KUBERNETES = Map.ofEntries();

  private FreeToChange() {}

  static Optional<String> inKubernetes(String place) {
    return KUBERNETES.keySet().stream().filter(place::matches).findFirst();
  }
}
