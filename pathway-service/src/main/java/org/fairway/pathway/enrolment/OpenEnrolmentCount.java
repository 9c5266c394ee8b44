package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.programme.OpenEnrolments;
import org.fairway.pathway.support.CareSystemReach;

/** Counts who is on a programme, also those whom the caller does not see. */
@ApplicationScoped
class OpenEnrolmentCount implements OpenEnrolments {
  private static final List<EnrolmentStatus> OPEN =
      Arrays.stream(EnrolmentStatus.values()).filter(status -> !status.ended()).toList();

  private final EnrolmentRepository enrolments;
  private final CareSystemReach reach;

  OpenEnrolmentCount(EnrolmentRepository enrolments, CareSystemReach reach) {
    this.enrolments = enrolments;
    this.reach = reach;
  }

  @Override
  public long on(UUID programme) {
    return reach.reaching(
        () -> enrolments.count("programmeId = ?1 and course.status in ?2", programme, OPEN));
  }
}
