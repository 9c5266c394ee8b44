package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A payment to a provider.
 *
 * @param on the day on which it falls due: a last day of a month
 * @param amount pounds, more than zero, two decimals
 */
public record Due(DueKey key, LocalDate on, BigDecimal amount) {}
