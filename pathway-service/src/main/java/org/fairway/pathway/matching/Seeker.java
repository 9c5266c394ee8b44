package org.fairway.pathway.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fairway.pathway.opportunity.Site;
import org.fairway.pathway.opportunity.Support;
import org.fairway.pathway.opportunity.WorkPattern;
import org.fairway.pathway.programme.PathwayType;

/**
 * What a person brings and looks for. Age, sex, ethnicity, disability and the like are not in it;
 * the groups are those that the person agreed to declare.
 *
 * @param skills codes; empty when nothing is known
 * @param qualificationLevel 0 to 8; null when not known
 * @param leastHours a week; null when not known
 * @param mostHours a week; null when not known
 * @param patterns empty when not known
 * @param home small area of residence, by its middle
 * @param travelKilometres how far they would go
 * @param availableFrom null when not known
 * @param needs supports without which it would not go well
 * @param groups priority groups that the person agreed to declare
 * @param pathwayTypes only these; empty for all
 */
public record Seeker(
    Set<String> skills,
    Integer qualificationLevel,
    Set<String> qualifications,
    BigDecimal leastHours,
    BigDecimal mostHours,
    Set<WorkPattern> patterns,
    Site home,
    int travelKilometres,
    LocalDate availableFrom,
    Set<Support> needs,
    Set<String> groups,
    List<PathwayType> pathwayTypes) {}
