package org.fairway.pathway.ats;

import java.time.LocalDate;

/**
 * What a check found.
 *
 * @param checkedOn a day in the job; when no longer in work, the last one
 * @param band Agenda for Change band on that day, or null when it was not asked
 */
public record EmploymentFinding(LocalDate checkedOn, boolean inWork, String band) {}
