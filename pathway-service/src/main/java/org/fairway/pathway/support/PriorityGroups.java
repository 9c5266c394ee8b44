package org.fairway.pathway.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The priority groups of the suite: the same list as in referral-service. */
public final class PriorityGroups {
  private static final String FILE = "/reference/priority_groups.csv";
  private static final String APART = "criminal-offence";

  /** Each code with the category of its data. */
  private static final Map<String, String> CODES = read();

  private PriorityGroups() {}

  private static Map<String, String> read() {
    try (InputStream in = PriorityGroups.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .collect(
              Collectors.toUnmodifiableMap(
                  line -> line.substring(0, line.indexOf(',')),
                  line -> line.substring(line.lastIndexOf(',') + 1).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Passes when all are of the list and none is criminal-offence data: that is kept in a room of
   * its own, and nobody who selects knows it.
   *
   * @param pointer of the list of codes in the request
   * @throws Refusal kind INPUT, {@code unknown-priority-group} or {@code kept-apart}
   */
  public static void require(List<String> codes, String pointer) {
    for (int i = 0; i < codes.size(); i++) {
      require(codes.get(i), pointer + "/" + i);
    }
  }

  /**
   * The same for one.
   *
   * @param pointer of the code in the request
   * @throws Refusal as above
   */
  public static void require(String code, String pointer) {
    requireKnown(code, pointer);
    if (CODES.get(code).equals(APART)) {
      throw Refusal.input(
          pointer,
          "kept-apart",
          "Criminal-offence data is kept apart from what people are selected by. What is for prison"
              + " leavers is of the pathway PRISON_LEAVER_EMPLOYMENT.");
    }
  }

  /**
   * Passes when it is of the list, criminal-offence data among it: where it is said for whom
   * something is, it tells of nobody.
   *
   * @param pointer of the code in the request
   * @throws Refusal kind INPUT, {@code unknown-priority-group}
   */
  public static void requireKnown(String code, String pointer) {
    if (!CODES.containsKey(code)) {
      throw Refusal.input(
          pointer, "unknown-priority-group", "This is none of the priority groups.");
    }
  }
}
