package org.fairway.pathway.levy;

import java.math.BigDecimal;

/**
 * An application with what is known around it.
 *
 * @param match how far it is what the pledge is meant for
 * @param used paid so far by the other account, less what came back, in pounds
 */
public record TransferDetail(LevyTransfer transfer, TransferMatch match, BigDecimal used) {}
