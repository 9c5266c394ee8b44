package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.fairway.metrics.disclosure.LineTable;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.reference.DimensionBook;

/**
 * Decides which lines of the share indicators may be shown, over all standards together. The fine
 * lines (posts) are settled first. A coarse line (cluster) with a hidden post in it is hidden too;
 * among the clusters the line totals count as known, for the posts may tell them.
 */
final class LineRelease {

  private final Policy policy;
  private final Map<Answers, Set<Integer>> hidden = new HashMap<>();

  LineRelease(Policy policy, List<Answers> together) {
    this.policy = policy;
    List<Map<String, String>> gone = new ArrayList<>();
    boolean first = true;
    for (Answers answers : together) {
      hidden.put(answers, decide(answers.share(), first, gone));
      first = false;
    }
  }

  private Set<Integer> decide(Result share, boolean first, List<Map<String, String>> gone) {
    List<Result> lines = share.lines();
    if (lines.isEmpty() || share.groups().isEmpty()) {
      return all(lines.size());
    }
    List<long[]> table = table(share);
    Set<Integer> touched = new TreeSet<>();
    for (int i = 0; i < table.size(); i++) {
      Map<String, String> where = i < lines.size() ? lines.get(i).dimensions() : Map.of();
      if (gone.stream().anyMatch(post -> mayHold(where, post))) {
        touched.add(i);
      }
    }
    LineTable protect =
        first ? LineTable.of(policy, table) : LineTable.withKnownLineTotals(policy, table);
    Set<Integer> decided = isConsistent(table) ? protect.hidden(touched) : all(table.size());
    for (int i : decided) {
      gone.add(i < lines.size() ? DimensionBook.closure(lines.get(i).dimensions()) : Map.of());
    }
    return decided;
  }

  private static List<long[]> table(Result share) {
    List<long[]> table = new ArrayList<>();
    share.lines().forEach(line -> table.add(counts(line)));
    long[] rest = rest(share, table);
    if (LongStream.of(rest).anyMatch(count -> count != 0)) {
      table.add(rest);
    }
    return table;
  }

  /** Whether a line might hold a post: nothing that is known of the post speaks against it. */
  private static boolean mayHold(Map<String, String> line, Map<String, String> post) {
    return line.entrySet().stream()
        .allMatch(
            part -> part.getValue().equals(post.getOrDefault(part.getKey(), part.getValue())));
  }

  private static long[] counts(Result line) {
    return line.groups().stream()
        .mapToLong(g -> g.numerator() == null ? 0 : g.numerator())
        .toArray();
  }

  /** People whom no line holds: nobody prints them, but subtraction does. */
  private static long[] rest(Result share, List<long[]> lines) {
    long[] rest = counts(share);
    for (long[] line : lines) {
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= line[i];
      }
    }
    return rest;
  }

  private static boolean isConsistent(List<long[]> table) {
    return LongStream.of(table.get(table.size() - 1)).noneMatch(count -> count < 0);
  }

  private static Set<Integer> all(int size) {
    Set<Integer> all = new TreeSet<>();
    for (int i = 0; i < size; i++) {
      all.add(i);
    }
    return all;
  }

  List<Result> of(Answers answers) {
    Set<Integer> away = hidden.get(answers);
    List<Result> lines = answers.share().lines();
    List<Result> shown = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      shown.add(away.contains(i) ? lines.get(i).suppressed(Policy.REASON) : lines.get(i));
    }
    return shown;
  }
}
