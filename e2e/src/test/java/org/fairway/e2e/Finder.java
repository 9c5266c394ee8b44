package org.fairway.e2e;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for many words at once, in one walk over a text (Rabin and Karp): a run has hundreds of
 * words and megabytes of logs and rows.
 */
final class Finder {
  private static final int BASE = 31;

  private record Word(String text, String meaning) {}

  private final List<Word> words = new ArrayList<>();

  /** A word, and what it stands for. */
  void add(String text, String meaning) {
    words.add(new Word(text, meaning));
  }

  /** What the words that occur in the text stand for. */
  Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    int width = words.stream().mapToInt(word -> word.text().length()).min().orElse(0);
    if (width == 0 || text.length() < width) {
      return found;
    }
    Map<Integer, List<Word>> byHash = new HashMap<>();
    words.forEach(
        word ->
            byHash.computeIfAbsent(hash(word.text(), width), hash -> new ArrayList<>()).add(word));
    int leaving = 1;
    for (int i = 1; i < width; i++) {
      leaving *= BASE;
    }
    int hash = hash(text, width);
    for (int at = 0; ; at++) {
      for (Word word : byHash.getOrDefault(hash, List.of())) {
        if (text.startsWith(word.text(), at)) {
          found.add(word.meaning());
        }
      }
      if (at + width == text.length()) {
        return found;
      }
      hash = (hash - leaving * text.charAt(at)) * BASE + text.charAt(at + width);
    }
  }

  private static int hash(String text, int width) {
    int hash = 0;
    for (int i = 0; i < width; i++) {
      hash = hash * BASE + text.charAt(i);
    }
    return hash;
  }
}
