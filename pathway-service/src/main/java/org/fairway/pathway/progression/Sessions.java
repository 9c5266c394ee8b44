package org.fairway.pathway.progression;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.Enrolments;
import org.fairway.pathway.progress.During;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Sessions of pathways for staff in post. Notes are for the care system and the employer. */
@ApplicationScoped
public class Sessions {
  /** Sessions of one enrolment. */
  public static final int MOST = 300;

  private static final Set<String> CASEWORK = Set.of("coordinator", "employer");

  private final Enrolments enrolments;
  private final MentoringPairs pairs;
  private final ProgressionRepository sessions;
  private final CurrentScope scope;
  private final Audit audit;

  Sessions(
      Enrolments enrolments,
      MentoringPairs pairs,
      ProgressionRepository sessions,
      CurrentScope scope,
      Audit audit) {
    this.enrolments = enrolments;
    this.pairs = pairs;
    this.sessions = sessions;
    this.scope = scope;
    this.audit = audit;
  }

  /**
   * Writes down a session.
   *
   * @param held without id and moment
   * @throws Refusal kind INPUT for an activity of another pathway, a day outside it, mentoring
   *     without its pair
   */
  @Transactional
  public Session record(UUID id, Session held) {
    Enrolment enrolment = enrolments.toWrite(id);
    if (!held.activity().isOf(enrolment.pathwayType())) {
      throw Refusal.input(
          "/activity",
          "other-pathway-type",
          "This is no session of " + enrolment.pathwayType() + ".");
    }
    During.check(enrolment, held.heldOn(), "/heldOn");
    paired(id, held);
    if (sessions.sessions(id).size() >= MOST) {
      throw Refusal.state("sessions-full", "There are as many sessions as there may be.");
    }
    Session session =
        new Session(
            Ids.next(),
            held.pairId(),
            held.activity(),
            held.heldOn(),
            held.minutes(),
            held.who(),
            held.note(),
            Instant.now().truncatedTo(ChronoUnit.MILLIS));
    sessions.add(id, session);
    audit.record("session.record", "enrolment", id.toString(), Outcome.ALLOWED, null);
    return session;
  }

  private void paired(UUID id, Session held) {
    if (held.activity().isMentoring() != (held.pairId() != null)) {
      throw Refusal.input("/pairId", "of-mentoring-only", "Mentoring, and only it, has a pair.");
    }
    boolean known =
        held.pairId() == null
            || pairs.of(id).stream()
                .anyMatch(pair -> pair.id().equals(held.pairId()) && pair.on(held.heldOn()));
    if (!known) {
      throw Refusal.input("/pairId", "no-such-pair", "There was no such pair on that day.");
    }
  }

  /** By the day on which they were held. */
  @Transactional
  public List<Session> of(UUID id) {
    enrolments.get(id);
    boolean casework = scope.get().roles().stream().anyMatch(CASEWORK::contains);
    return sessions.sessions(id).stream()
        .map(session -> casework ? session : session.withoutNote())
        .toList();
  }

  /** 404 for one that is not of this enrolment. */
  @Transactional
  public Session get(UUID id, UUID session) {
    return of(id).stream()
        .filter(each -> each.id().equals(session))
        .findFirst()
        .orElseThrow(Problems::notFound);
  }
}
