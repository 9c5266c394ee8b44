package org.fairway.pathway.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fairway.pathway.programme.PathwayType;

/**
 * What an opportunity is made from.
 *
 * @param soc2020 four-digit occupation
 * @param band Agenda for Change band; null outside it
 * @param startsUntil last day on which one may begin; null when {@code startsFrom} has no end
 * @param ringFencedGroups priority groups for whom alone it is, as the employer lawfully declares;
 *     empty for everybody
 * @param closesOn last day on which places may be asked for; null for rolling
 */
public record OpportunityFacts(
    PathwayType pathwayType,
    String title,
    String soc2020,
    String band,
    Site site,
    BigDecimal hoursPerWeek,
    List<WorkPattern> patterns,
    LocalDate startsFrom,
    LocalDate startsUntil,
    int places,
    Requirements requirements,
    List<Support> supports,
    boolean guaranteedInterview,
    List<String> ringFencedGroups,
    LocalDate closesOn) {

  /** Whether the last day to ask for a place is before that day. */
  boolean askingOver(LocalDate day) {
    return closesOn != null && closesOn.isBefore(day);
  }

  /** Whether nobody can begin any more on that day. */
  boolean startOver(LocalDate day) {
    return startsUntil != null && startsUntil.isBefore(day);
  }
}
