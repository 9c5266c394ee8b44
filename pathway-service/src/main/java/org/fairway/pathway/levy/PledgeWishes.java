package org.fairway.pathway.levy;

import java.time.LocalDate;
import java.util.List;

/**
 * For whom an employer means its pledge. What is left open suits everybody.
 *
 * @param standards references of apprenticeship standards; any when empty
 * @param ages on the first day; any when empty
 * @param startBy latest first day; null for any
 */
public record PledgeWishes(List<String> standards, List<AgeBand> ages, LocalDate startBy) {

  public PledgeWishes {
    standards = List.copyOf(standards);
    ages = List.copyOf(ages);
  }
}
