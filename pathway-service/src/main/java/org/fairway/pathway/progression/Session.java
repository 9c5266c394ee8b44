package org.fairway.pathway.progression;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A session.
 *
 * @param pairId of mentoring, else null
 * @param who code of who held it, or null
 * @param note free text, or null where there is none or the caller does not read notes
 */
public record Session(
    UUID id,
    UUID pairId,
    Activity activity,
    LocalDate heldOn,
    int minutes,
    String who,
    String note,
    Instant recordedAt) {

  Session withoutNote() {
    return new Session(id, pairId, activity, heldOn, minutes, who, null, recordedAt);
  }
}
