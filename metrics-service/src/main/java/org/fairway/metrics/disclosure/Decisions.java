package org.fairway.metrics.disclosure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.BitSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Remembers what was decided about tables, those asked for last: attacks take their time, and the
 * same tables and policy give the same decision. An entry stands under a digest of everything that
 * goes into the decision, so that it never has to be taken back; whose tables they are is no part
 * of it, and no count is kept.
 */
public final class Decisions {

  /** Some kilobytes each. */
  private static final int KEPT = 2000;

  private final Cache<String, Kept> kept = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final BiFunction<LinkedTables, Policy, Protection> rule;

  public Decisions() {
    this(Disclosure::protect);
  }

  Decisions(BiFunction<LinkedTables, Policy, Protection> rule) {
    this.rule = rule;
  }

  /** A decision by the places of the keys, which are the same for many organisations. */
  private record Kept(BitSet shown, BitSet hidden, Optional<String> refusal) {}

  /** What {@link Disclosure#protect} decides. */
  public Protection protect(LinkedTables tables, Policy policy) {
    String digest = TableDigest.of(tables, policy);
    Kept known = kept.getIfPresent(digest);
    if (known == null) {
      known = kept(tables, rule.apply(tables, policy));
      kept.put(digest, known);
    }
    return new Protection(
        keys(tables, known.shown()),
        keys(tables, known.hidden()),
        known.refusal(),
        policy.note(true));
  }

  private static Kept kept(LinkedTables tables, Protection decided) {
    BitSet shown = new BitSet();
    BitSet hidden = new BitSet();
    int place = 0;
    for (String key : tables.cells().keySet()) {
      shown.set(place, decided.shown().contains(key));
      hidden.set(place, decided.hidden().contains(key));
      place++;
    }
    return new Kept(shown, hidden, decided.refusal());
  }

  private static SortedSet<String> keys(LinkedTables tables, BitSet places) {
    SortedSet<String> keys = new TreeSet<>();
    int place = 0;
    for (String key : tables.cells().keySet()) {
      if (places.get(place++)) {
        keys.add(key);
      }
    }
    return keys;
  }
}
