package org.fairway.pathway.opportunity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairway.pathway.support.Refusal;

/** The priority groups of the suite: the same list as in referral-service. */
public final class PriorityGroups {
  private static final String FILE = "/reference/priority_groups.csv";
  private static final Set<String> CODES = read();

  private PriorityGroups() {}

  private static Set<String> read() {
    try (InputStream in = PriorityGroups.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.substring(0, line.indexOf(',')))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Passes when all are of the list.
   *
   * @param pointer of the list of codes in the request
   * @throws Refusal kind INPUT, {@code unknown-priority-group}
   */
  public static void require(List<String> codes, String pointer) {
    for (int i = 0; i < codes.size(); i++) {
      if (!CODES.contains(codes.get(i))) {
        throw Refusal.input(
            pointer + "/" + i, "unknown-priority-group", "This is none of the priority groups.");
      }
    }
  }
}
