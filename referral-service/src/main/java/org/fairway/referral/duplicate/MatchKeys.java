package org.fairway.referral.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.fairway.platform.privacy.BlindTerms;

/**
 * Under what a person is looked up when another may be the same: only people who share one of these
 * are compared. They are blind terms: who reads them in the database learns that two rows share
 * something, and not what.
 */
@ApplicationScoped
class MatchKeys {
  private static final int SOUND_LENGTH = 6;
  private static final DoubleMetaphone SOUNDS = sounds();

  private final BlindTerms terms;

  MatchKeys(BlindTerms terms) {
    this.terms = terms;
  }

  Set<String> of(String tenant, Likeness person) {
    return plain(person).stream()
        .map(key -> terms.of(tenant, "person-match", key))
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
    String name = Stream.of(given, family).sorted().collect(Collectors.joining(" "));
    LocalDate born = person.born();
    if (born != null) {
      keys.add("born " + born + " " + given);
      keys.add("born " + born + " " + family);
      // A date that was mistyped in one part, or its day and month exchanged, has one of these.
      keys.add("year " + born.getYear() + " " + name);
      keys.add("day " + born.getDayOfMonth() + " " + born.getMonthValue() + " " + name);
    }
    if (person.area() != null) {
      keys.add("area " + person.area() + " " + name);
    }
    return keys;
  }

  private static DoubleMetaphone sounds() {
    DoubleMetaphone sounds = new DoubleMetaphone();
    sounds.setMaxCodeLen(SOUND_LENGTH);
    return sounds;
  }

  /** How a name sounds in English; the name itself in a script that this does not know. */
  private static String sound(String name) {
    String sound = SOUNDS.doubleMetaphone(name);
    return sound == null || sound.isEmpty() ? name : sound;
  }
}
