package org.fairway.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A count that only tells what others add up to, beside others that are no network with it. */
class ToldTest {

  /**
   * The rest is 7 and never printed. Its two parts are at most 2 each, together 4, so that a reader
   * finds it between 3 and 7: too narrow, and not known to be 5 or more. By one part at a time it
   * would go down by 2 alone.
   */
  @Test
  void whatItsPartsTakeFromItTogetherCounts() {
    // Given
    LinkedTables.Builder tables = LinkedTables.builder().unseen("rest", 7);
    Map.of("a", 0, "a2", 2, "b", 0, "b2", 2, "c", 2, "d", 5, "e", 2, "f", 5)
        .forEach((key, count) -> tables.slack(key, count));
    tables.known("A", 2).sum("A", List.of("a", "a2"));
    tables.known("B", 2).sum("B", List.of("b", "b2"));
    tables.known("H", 7).sum("H", List.of("rest", "a", "b"));
    tables.known("I", 7).sum("I", List.of("a", "c", "d"));
    tables.known("J", 7).sum("J", List.of("a", "e", "f"));
    // When
    Protection protection = Disclosure.protect(tables.build(), new Policy(5));
    // Then
    assertThat(protection.refusal()).contains(Disclosure.REFUSAL);
  }
}
