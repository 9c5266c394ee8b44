package org.fairway.pathway.programme;

import java.time.LocalDate;

/**
 * How many people of a programme are to come how far by a day.
 *
 * @param group code of a priority group; null for everybody
 */
public record ProgrammeTarget(TargetStage stage, String group, int people, LocalDate by) {}
