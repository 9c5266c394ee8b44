package org.fairway.referral.objection;

import java.time.LocalDate;
import org.fairway.referral.consent.ConsentPurpose;

/**
 * An objection as it is handed in.
 *
 * @param purpose what must stop
 * @param receivedOn not in the future
 * @param stopBy the day from which it must have stopped
 */
public record NewObjection(
    ConsentPurpose purpose, ObjectionMade made, LocalDate receivedOn, LocalDate stopBy) {}
