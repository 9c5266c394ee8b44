package org.fairway.pathway.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An employment as it is told.
 *
 * @param employer ODS code, or null for one that has none
 * @param weeklyHours hours a week, or null when not known
 * @param band Agenda for Change band on the first day, or null
 * @param applicationId the application that led to it, or null
 */
public record NewEmployment(
    String employer,
    BigDecimal weeklyHours,
    String band,
    LocalDate startedOn,
    UUID applicationId) {}
