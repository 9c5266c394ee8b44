package org.fairway.pathway.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One line of the ledger. A line is never edited: a mistake is undone by a line with the opposite
 * sign that names it.
 *
 * @param hours signed, two decimals, quarter hours; negative exactly when {@code reverses} is set
 * @param employer code of the employer with whom they were spent, or null where it was not told
 * @param reverses the line that this one undoes, or null
 */
public record HoursEntry(
    UUID id, LocalDate date, BigDecimal hours, DeliveryMode mode, String employer, UUID reverses) {}
