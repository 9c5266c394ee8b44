package org.fairway.pathway.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.rules.Assessment;
import org.fairway.pathway.rules.Regulator;

/**
 * How somebody's registration stands on a date.
 *
 * @param registeredOn the day of the registration, or null
 * @param says what the rules of that date say
 */
public record Registration(
    UUID enrolmentId,
    Regulator regulator,
    LocalDate on,
    Interim interim,
    LocalDate registeredOn,
    List<StepProgress> steps,
    Assessment says,
    long version) {}
