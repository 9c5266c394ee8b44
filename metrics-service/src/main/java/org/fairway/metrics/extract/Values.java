package org.fairway.metrics.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for the values of each axis, from 1; 0 is the empty text. Shared by all who fold one
 * file.
 */
final class Values {

  /** What there was no number left for: the file has more values than the dimension can have. */
  static final int NONE_LEFT = -1;

  private final Map<Axis, Map<String, Integer>> numbers = new EnumMap<>(Axis.class);
  private final Map<Axis, List<String>> texts = new EnumMap<>(Axis.class);

  Values() {
    for (Axis axis : Axis.values()) {
      numbers.put(axis, new HashMap<>());
      texts.put(axis, new ArrayList<>(List.of("")));
    }
  }

  /** The number of a value in its canonical form. */
  synchronized int number(Axis axis, String text) {
    if (text.isEmpty()) {
      return 0;
    }
    Integer known = numbers.get(axis).get(text);
    if (known != null) {
      return known;
    }
    List<String> all = texts.get(axis);
    if (all.size() > axis.mask()) {
      return NONE_LEFT;
    }
    all.add(text);
    numbers.get(axis).put(text, all.size() - 1);
    return all.size() - 1;
  }

  /** All texts by axis and number, as they are now. */
  synchronized String[][] texts() {
    return texts.values().stream()
        .map(list -> list.toArray(String[]::new))
        .toArray(String[][]::new);
  }
}
