package org.fairway.referral.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Moment;
import org.fairway.referral.referral.Line;
import org.fairway.referral.referral.LineKind;
import org.fairway.referral.referral.ReferralAccess;
import org.fairway.referral.referral.ReferralLog;

/** Appointments with people who were referred. */
@ApplicationScoped
public class Appointments {

  private static final Duration FARTHEST = Duration.ofDays(366);

  private final ReferralAccess referrals;
  private final ReferralLog log;
  private final CaseworkRepository casework;
  private final Audit audit;
  private final CurrentScope scope;

  Appointments(
      ReferralAccess referrals,
      ReferralLog log,
      CaseworkRepository casework,
      Audit audit,
      CurrentScope scope) {
    this.referrals = referrals;
    this.log = log;
    this.casework = casework;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Books one, or enters one that was; 404, 409 for a referral on which nobody works or whose
   * person is erased, 422 for a time more than a year away.
   */
  @Transactional
  public Appointment book(UUID referral, NewAppointment data) {
    String organisation = referrals.organisationToWork(referral);
    Instant now = Moment.now();
    if (Duration.between(now, data.startsAt()).abs().compareTo(FARTHEST) > 0) {
      throw Problems.unprocessable(
          new Violation("/startsAt", "too-far", "An appointment is within a year of today."));
    }
    Appointment made =
        new Appointment(Ids.next(), organisation, referral, data, scope.get().actor());
    casework.add(made);
    note(made, now, data.note());
    return made;
  }

  /** 404 for one that is not known. Is on record. */
  @Transactional
  public Appointment find(UUID referral, UUID id) {
    referrals.organisation(referral);
    Appointment found = casework.appointment(referral, id).orElseThrow(Problems::notFound);
    record("appointment.read", referral);
    return found;
  }

  /**
   * Says how it went, or puts right what was said. 404, 412, 409 for what cannot follow or cannot
   * be known yet and {@code person-erased}, 422 for an absence without reason or a reason without
   * absence.
   */
  @Transactional
  public Appointment went(UUID referral, UUID id, String ifMatch, Attendance how) {
    referrals.organisationToWrite(referral);
    Appointment appointment =
        casework.appointmentToChange(referral, id).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, appointment.version());
    Instant now = Moment.now();
    if (!how.state().mayFollow(appointment.state())) {
      throw Problems.transitionNotAllowed(
          "An appointment that is " + appointment.state() + " cannot be " + how.state() + ".");
    }
    if (how.state().needsStart() && appointment.startsAt().isAfter(now)) {
      throw Problems.conflict("not-yet", "The appointment has not begun.");
    }
    if ((how.state() == AppointmentState.DID_NOT_ATTEND) == (how.absence() == null)) {
      throw Problems.unprocessable(
          new Violation(
              "/absence", "absence-unfit", "Who did not attend has a reason, and only they."));
    }
    appointment.went(how);
    casework.flush();
    note(appointment, now, how.note());
    return appointment;
  }

  private void note(Appointment appointment, Instant now, String text) {
    String absence = appointment.absence() == null ? "" : " " + appointment.absence();
    log.add(
        appointment.referralId(),
        appointment.organisation(),
        Line.of(LineKind.APPOINTMENT, now, appointment.state() + absence, appointment.id())
            .noted(text));
    record(
        "appointment."
            + appointment.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        appointment.referralId());
  }

  private void record(String action, UUID referral) {
    audit.record(action, "referral", referral.toString(), Outcome.ALLOWED, "casework");
  }
}
