package org.fairway.pathway.progression;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.Enrolments;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.progress.During;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Who mentors whom, in both directions. */
@ApplicationScoped
public class MentoringPairs {
  /** Pairs of one enrolment. */
  public static final int MOST = 20;

  private final Enrolments enrolments;
  private final ProgressionRepository pairs;
  private final Audit audit;

  MentoringPairs(Enrolments enrolments, ProgressionRepository pairs, Audit audit) {
    this.enrolments = enrolments;
    this.pairs = pairs;
    this.audit = audit;
  }

  /**
   * Pairs a person with a counterpart from a day on.
   *
   * @throws Refusal kind STATE on another pathway, before it began, or when the two are paired
   */
  @Transactional
  public MentoringPair pair(UUID id, String counterpart, LocalDate on) {
    Enrolment enrolment = enrolments.toWrite(id);
    if (enrolment.pathwayType() != PathwayType.RECIPROCAL_MENTORING) {
      throw Refusal.state("other-pathway-type", "Pairs are of reciprocal mentoring.");
    }
    During.check(enrolment, on, "/pairedOn");
    if (pairs.pairs(id).size() >= MOST) {
      throw Refusal.state("pairs-full", "There are as many pairs as there may be.");
    }
    MentoringPair pair = new MentoringPair(Ids.next(), id, counterpart, on, null, 0, 0);
    if (!pairs.add(pair)) {
      throw Refusal.state("paired-already", "These two are paired.");
    }
    audit.record("mentoring.pair", "enrolment", id.toString(), Outcome.ALLOWED, null);
    return pair;
  }

  /** Ends a pair with a day that has come. */
  @Transactional
  public MentoringPair end(UUID id, UUID pair, LocalDate on, String ifMatch) {
    enrolments.toWrite(id);
    MentoringPair known = get(id, pair);
    ETags.requireMatch(ifMatch, known.version());
    During.past(on, "/endedOn");
    if (on.isBefore(known.pairedOn())) {
      throw Refusal.input(
          "/endedOn", "ends-before-start", "They were paired on " + known.pairedOn() + ".");
    }
    if (!pairs.end(pair, on)) {
      throw Refusal.state("ended-already", "They are a pair no longer.");
    }
    audit.record("mentoring.end", "enrolment", id.toString(), Outcome.ALLOWED, null);
    return get(id, pair);
  }

  /** The first one first. */
  @Transactional
  public List<MentoringPair> of(UUID id) {
    enrolments.get(id);
    return pairs.pairs(id);
  }

  /** 404 for one that is not of this enrolment. */
  @Transactional
  public MentoringPair get(UUID id, UUID pair) {
    return of(id).stream()
        .filter(each -> each.id().equals(pair))
        .findFirst()
        .orElseThrow(Problems::notFound);
  }
}
