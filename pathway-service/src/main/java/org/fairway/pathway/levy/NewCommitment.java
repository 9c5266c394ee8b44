package org.fairway.pathway.levy;

import java.util.UUID;

/**
 * A promise to pay for an apprentice.
 *
 * @param standard reference of the apprenticeship standard, such as {@code ST0216}
 * @param plan as it was agreed
 * @param age of the apprentice on the first day
 * @param enrolment that it follows; null for one that is moved by hand
 * @param senderAccount account of another employer that pays by a transfer; null for the own
 */
public record NewCommitment(
    String standard, PaymentPlan plan, AgeBand age, UUID enrolment, UUID senderAccount) {}
