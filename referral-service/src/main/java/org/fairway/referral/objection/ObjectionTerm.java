package org.fairway.referral.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.web.Violation;

/**
 * How long after an objection its purpose may be pursued. The person sets a day that leaves a
 * reasonable time (Data Protection Act 2018, schedule 1, paragraph 8(5)); nobody may take longer
 * than the month that article 12(3) of the UK GDPR gives for an answer.
 */
final class ObjectionTerm {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private ObjectionTerm() {}

  /** The moment from which it must have stopped: the beginning of the day, in England. */
  static Instant stopAt(LocalDate stopBy) {
    return stopBy.atStartOfDay(ENGLAND).toInstant();
  }

  /** What is wrong with the days of an objection that is recorded today; empty when nothing is. */
  static List<Violation> broken(NewObjection data, LocalDate today) {
    List<Violation> found = new ArrayList<>();
    if (data.receivedOn().isAfter(today)) {
      found.add(new Violation("/receivedOn", "in-future", "It cannot be received in the future."));
    }
    if (data.stopBy().isBefore(data.receivedOn())) {
      found.add(new Violation("/stopBy", "before-receipt", "It is before the receipt."));
    }
    if (data.stopBy().isAfter(data.receivedOn().plusMonths(1))) {
      found.add(
          new Violation("/stopBy", "too-late", "It must be within a month from the receipt."));
    }
    return found;
  }
}
