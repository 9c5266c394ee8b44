package org.fairway.pathway.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.reminder.ReminderKind;
import org.fairway.pathway.reminder.Reminders;
import org.fairway.pathway.reminder.Topic;
import org.fairway.pathway.support.Today;

/**
 * Reminds of tests before they count no longer: by the results that hold, whichever was written
 * down or annulled last, and until the registration or the end of the enrolment.
 */
@ApplicationScoped
class ExpiryReminders {
  /** Days before a test counts no longer on which somebody is reminded of it. */
  static final int NOTICE = 90;

  private final Reminders reminders;

  ExpiryReminders(Reminders reminders) {
    this.reminders = reminders;
  }

  /**
   * Notes and closes what the lines of a registration ask for; in the caller's transaction.
   *
   * @param over whether the enrolment has ended: nobody is reminded any more
   */
  void follow(UUID id, Plan plan, List<StepEntry> lines, boolean over) {
    Tracker tracker = new Tracker(plan, lines, Today.inEngland());
    boolean done = over || tracker.registeredOn().isPresent();
    for (StepProgress step : tracker.steps()) {
      Topic topic = new Topic(id, ReminderKind.TEST_EXPIRY, step.step());
      LocalDate until = done ? null : step.expiresOn();
      if (until == null) {
        reminders.close(topic);
      } else {
        reminders.note(topic, until, until.minusDays(NOTICE));
      }
    }
  }
}
