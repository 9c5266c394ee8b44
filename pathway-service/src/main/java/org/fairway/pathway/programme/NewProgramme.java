package org.fairway.pathway.programme;

import java.time.LocalDate;
import java.util.List;

/** What a programme is made from. Days are inclusive. */
public record NewProgramme(
    String name,
    ProgrammeStream stream,
    PathwayType pathwayType,
    LocalDate startsOn,
    LocalDate endsOn,
    List<String> targetGroups,
    int places) {}
