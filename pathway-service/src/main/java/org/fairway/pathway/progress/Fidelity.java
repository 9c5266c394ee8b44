package org.fairway.pathway.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.rules.Assessment;

/**
 * A review of a team's fidelity to individual placement and support.
 *
 * @param programmeId the programme on which the team works, or null
 * @param team code
 * @param caseload people for whom one employment specialist is there
 * @param scores of the items in their order, each 1 to 5
 * @param says what the rules of the day of the review say
 */
public record Fidelity(
    UUID id,
    UUID programmeId,
    String team,
    LocalDate reviewedOn,
    int caseload,
    List<Integer> scores,
    Assessment says,
    Instant recordedAt) {

  /** At most 125. */
  public int total() {
    return scores.stream().mapToInt(Integer::intValue).sum();
  }
}
