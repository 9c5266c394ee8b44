package org.fairway.referral.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.fairway.platform.privacy.BlindCodes;

/**
 * Under what a person is looked up when another may be the same: only people who share one of these
 * are compared. They are blind codes: who reads them in the database learns that two rows share
 * something, and not what.
 */
@ApplicationScoped
class MatchKeys {
  private static final DoubleMetaphone SOUNDS = new DoubleMetaphone();

  private final BlindCodes codes;

  MatchKeys(BlindCodes codes) {
    this.codes = codes;
  }

  Set<String> of(String tenant, Likeness person) {
    return plain(person).stream()
        .map(key -> codes.of(tenant, "person-match", key))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The keys in the clear; never stored. */
  static Set<String> plain(Likeness person) {
    Set<String> keys = new LinkedHashSet<>();
    if (person.email() != null) {
      keys.add("email " + person.email());
    }
    if (person.phone() != null) {
      keys.add("phone " + person.phone());
    }
    String given = sound(person.given());
    String family = sound(person.family());
    if (person.born() != null) {
      keys.add("born " + person.born() + " " + given);
      keys.add("born " + person.born() + " " + family);
    }
    keys.add("name " + Stream.of(given, family).sorted().collect(Collectors.joining(" ")));
    return keys;
  }

  /** How a name sounds in English; the name itself in a script that this does not know. */
  private static String sound(String name) {
    String sound = SOUNDS.doubleMetaphone(name);
    return sound == null || sound.isEmpty() ? name : sound;
  }
}
