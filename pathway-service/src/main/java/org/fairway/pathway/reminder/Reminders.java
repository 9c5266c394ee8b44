package org.fairway.pathway.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;

/** Notes, shows and closes reminders. What is noted stands exactly if the caller's change does. */
@ApplicationScoped
public class Reminders {
  private final ReminderRepository reminders;
  private final CurrentScope scope;

  Reminders(ReminderRepository reminders, CurrentScope scope) {
    this.reminders = reminders;
    this.scope = scope;
  }

  /**
   * Reminds from a day on, in place of another day for the same topic. The same day again, while it
   * is open, changes nothing.
   *
   * @param remindOn not after {@code dueOn}; a day that has passed means at once
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(Topic topic, LocalDate dueOn, LocalDate remindOn) {
    reminders.note(Ids.next(), scope.get().tenant(), topic, dueOn, remindOn);
  }

  /** Closes those of a kind whose subject begins with that of the topic; none is no fault. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void close(Topic topic) {
    reminders.close(topic);
  }

  /** The person consents to the referral again: what fell due meanwhile is told. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void wake(String person) {
    reminders.wake(person);
  }

  /** Those that were told and are open, of one enrolment or (null) all that the caller sees. */
  @Transactional
  public List<Reminder> open(UUID enrolment, UUID before, int rows) {
    return reminders.open(enrolment, before, rows);
  }
}
