package org.fairway.pathway.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import org.fairway.pathway.programme.PathwayType;

/**
 * An enrolment has moved. Told inside this service, to observers in the same transaction; what
 * other services hear is {@link EnrolmentChanged}.
 *
 * @param on the day on which it took effect: of a break the first, of a return the first day back
 */
public record EnrolmentMoved(
    UUID enrolmentId,
    PathwayType pathwayType,
    EnrolmentStatus from,
    EnrolmentStatus to,
    LocalDate on) {}
