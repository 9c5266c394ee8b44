package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The levy of a month as it enters the account, before the top-up.
 *
 * @param lot the lot that it becomes
 * @param amount pounds, more than zero, two decimals
 */
public record Credit(UUID lot, LocalDate on, BigDecimal amount) {}
