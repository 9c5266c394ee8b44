package org.fairway.pathway.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.enrolment.Enrolments;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Who coaches whom, and since when. */
@ApplicationScoped
public class JobCoaches {
  /** Coaches of one enrolment, one after another. */
  public static final int MOST = 50;

  private final Enrolments enrolments;
  private final JobCoachRepository coaches;
  private final Sql sql;
  private final Audit audit;

  JobCoaches(Enrolments enrolments, JobCoachRepository coaches, Sql sql, Audit audit) {
    this.enrolments = enrolments;
    this.coaches = coaches;
    this.sql = sql;
    this.audit = audit;
  }

  /**
   * Assigns a coach from a day on; the one before ends on it.
   *
   * @throws Refusal kind INPUT for a day in the future or before the coach before began
   */
  @Transactional
  public JobCoach assign(UUID id, String coach, boolean qualified, LocalDate on) {
    enrolments.toWrite(id);
    During.past(on, "/assignedOn");
    sql.lock("job coach " + id);
    List<JobCoach> before = coaches.of(id);
    if (before.size() >= MOST) {
      throw Refusal.state("coaches-full", "There are as many coaches as there may be.");
    }
    if (!before.isEmpty()) {
      JobCoach last = before.get(before.size() - 1);
      if (on.isBefore(last.assignedOn())) {
        throw Refusal.input(
            "/assignedOn", "before-last", "The last one began on " + last.assignedOn() + ".");
      }
      coaches.end(last.id(), on);
    }
    JobCoach assigned = new JobCoach(Ids.next(), id, coach, qualified, on, null);
    coaches.add(assigned);
    audit.record("job-coach.assign", "enrolment", id.toString(), Outcome.ALLOWED, null);
    return assigned;
  }

  /** The first one first. */
  @Transactional
  public List<JobCoach> of(UUID id) {
    enrolments.get(id);
    return coaches.of(id);
  }

  /** 404 for one that is not of this enrolment. */
  @Transactional
  public JobCoach get(UUID id, UUID coach) {
    return of(id).stream()
        .filter(each -> each.id().equals(coach))
        .findFirst()
        .orElseThrow(Problems::notFound);
  }

  /** Code of whoever was the coach on a day. */
  Optional<String> on(UUID id, LocalDate day) {
    return of(id).stream().filter(each -> each.on(day)).map(JobCoach::coach).findFirst();
  }
}
