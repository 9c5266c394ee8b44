package org.fairway.referral.rights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.subject.SubjectRecordSet;

/**
 * A copy of all that is kept of a person.
 *
 * @param pseudonym by which the other services know the person
 * @param merged the other records of the same human, which are in the copy too
 * @param services with what each keeps, the one that knows the person first
 * @param accesses to the person's data, newest first, at most {@link #MOST}
 */
public record SubjectAccess(
    UUID personId,
    String pseudonym,
    List<Merged> merged,
    Instant madeAt,
    List<SubjectRecordSet> services,
    List<Access> accesses) {

  /** Accesses told. */
  public static final int MOST = 1000;

  /**
   * Who did something with the person's data. Members of staff are not named.
   *
   * @param organisation partner, provider or care system
   * @param purpose null when none was given
   */
  public record Access(Instant at, String organisation, String action, String purpose) {}

  /** Another record of the same human. */
  public record Merged(UUID personId, String pseudonym) {}
}
