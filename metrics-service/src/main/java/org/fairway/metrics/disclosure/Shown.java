package org.fairway.metrics.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Tables of which some readers were shown a part, as they are remembered.
 *
 * @param keys of all counts, shown or not
 * @param counts of the keys
 * @param roles of the keys; what was shown is {@link Role#KNOWN}
 * @param sums places of keys, the total first
 */
public record Shown(
    List<String> keys, List<Long> counts, List<Role> roles, List<List<Integer>> sums) {

  public Shown {
    keys = List.copyOf(keys);
    counts = List.copyOf(counts);
    roles = List.copyOf(roles);
    sums = List.copyOf(sums);
  }

  /** What somebody sees of tables, by the decision about them. */
  public static Shown of(LinkedTables tables, Protection decided) {
    List<String> keys = List.copyOf(tables.cells().keySet());
    List<Long> counts = new ArrayList<>();
    List<Role> roles = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    tables
        .cells()
        .forEach(
            (key, cell) -> {
              places.put(key, counts.size());
              counts.add(cell.count());
              roles.add(decided.shows(key) ? Role.KNOWN : cell.role());
            });
    List<List<Integer>> sums = tables.sums().stream().map(sum -> places(sum, places)).toList();
    return new Shown(keys, counts, roles, sums);
  }

  private static List<Integer> places(LinkedTables.Sum sum, Map<String, Integer> places) {
    if (sum.totals().size() > 1) {
      throw new IllegalArgumentException("a sum of several totals is not remembered: " + sum);
    }
    return sum.keys().map(places::get).toList();
  }

  /** What was shown. */
  public Map<String, Long> known() {
    Map<String, Long> known = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      if (roles.get(i) == Role.KNOWN) {
        known.put(keys.get(i), counts.get(i));
      }
    }
    return known;
  }

  /** What of these keys was shown, without sums. */
  public Shown knownOf(Set<String> wanted) {
    List<Integer> places =
        IntStream.range(0, keys.size())
            .filter(i -> roles.get(i) == Role.KNOWN && wanted.contains(keys.get(i)))
            .boxed()
            .toList();
    return new Shown(
        places.stream().map(keys::get).toList(),
        places.stream().map(counts::get).toList(),
        places.stream().map(roles::get).toList(),
        List.of());
  }

  /** Whether a count of these tables is another one than it was. */
  public boolean differsFrom(LinkedTables tables) {
    return IntStream.range(0, keys.size())
        .anyMatch(
            i -> {
              LinkedTables.Cell cell = tables.cells().get(keys.get(i));
              return cell != null && cell.count() != counts.get(i);
            });
  }

  /**
   * The same text for the same counts, of which the same are hidden by the caller: they are then
   * the same version.
   */
  public static String digest(LinkedTables tables) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
      tables
          .cells()
          .forEach(
              (key, cell) -> {
                digest.update(key.getBytes(StandardCharsets.UTF_8));
                digest.update(number.clear().putLong(cell.count()).flip());
              });
      new TreeSet<>(tables.hidden())
          .forEach(key -> digest.update(("-" + key).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
