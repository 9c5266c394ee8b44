package org.fairway.pathway.support;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Lists of codes that the database keeps in one text, {@code A,B;;C} for two, none and one: quicker
 * to read than an array each, where a thousand rows are read at a time.
 */
public final class CodeLists {
  private static final String[] NONE = {};

  private final String[] lists;

  public CodeLists(String text) {
    this.lists = text.split(";", -1);
  }

  /** Of the list at a place, which counts from 0. */
  public List<String> list(int at) {
    return List.of(codes(at));
  }

  /** As {@link #list}, each read. */
  public <T> List<T> list(int at, Function<String, T> code) {
    return Arrays.stream(codes(at)).map(code).toList();
  }

  /** As {@link #list}, without an order. */
  public Set<String> set(int at) {
    return Set.copyOf(list(at));
  }

  /** As {@link #set}, in the order of the constants. */
  public <E extends Enum<E>> Set<E> set(int at, Class<E> type) {
    EnumSet<E> set = EnumSet.noneOf(type);
    for (String code : codes(at)) {
      set.add(Enum.valueOf(type, code));
    }
    return Collections.unmodifiableSet(set);
  }

  private String[] codes(int at) {
    return lists[at].isEmpty() ? NONE : lists[at].split(",", -1);
  }
}
