package org.fairway.pathway.levy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Data of {@code org.fairway.levy.expiring.v1}: funds that are going to be lost this month or next,
 * if nothing changes.
 *
 * @param month in which it is told, as year and month
 * @param left now, in pounds
 * @param expected to be left on the last day, in pounds
 */
record LevyExpiring(
    UUID accountId,
    String organisation,
    UUID lotId,
    String month,
    LocalDate enteredOn,
    LocalDate expiresOn,
    String left,
    String expected,
    String currency,
    Instant occurredAt) {

  static OutgoingEvent of(LevyAccount account, Outlook.Expiring one, LocalDate month, Instant now) {
    LevyExpiring data =
        new LevyExpiring(
            account.id(),
            account.organisation(),
            one.lot().id(),
            YearMonth.from(month).toString(),
            one.lot().enteredOn(),
            one.lot().expiresOn(),
            one.lot().left().toPlainString(),
            one.expected().toPlainString(),
            "GBP",
            now);
    return new OutgoingEvent(
        "org.fairway.levy.expiring.v1", account.id().toString(), account.nextEvent(), data);
  }
}
