package org.fairway.pathway.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * What a programme is made from. Days are inclusive.
 *
 * @param pathwayTypes what it offers besides {@code pathwayType}
 * @param aims null when not told
 * @param funder null when not told
 */
public record NewProgramme(
    String name,
    ProgrammeStream stream,
    PathwayType pathwayType,
    List<PathwayType> pathwayTypes,
    LocalDate startsOn,
    LocalDate endsOn,
    List<String> targetGroups,
    int places,
    String aims,
    String funder,
    List<ProgrammeTarget> targets) {}
