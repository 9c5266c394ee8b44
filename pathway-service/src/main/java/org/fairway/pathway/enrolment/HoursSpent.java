package org.fairway.pathway.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Hours of one day in one mode, as somebody tells them.
 *
 * @param employer code of the employer with whom they were spent, or null
 * @param supervisor code of the supervisor who will sign, or null; never a name
 */
public record HoursSpent(
    LocalDate date, BigDecimal hours, DeliveryMode mode, String employer, String supervisor) {}
