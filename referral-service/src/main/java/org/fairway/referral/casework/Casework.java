package org.fairway.referral.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Moment;
import org.fairway.referral.referral.Line;
import org.fairway.referral.referral.LineKind;
import org.fairway.referral.referral.NoteVisibility;
import org.fairway.referral.referral.ReferralAccess;
import org.fairway.referral.referral.ReferralLog;

/** Notes about referrals and attempts to reach people. */
@ApplicationScoped
public class Casework {

  private final ReferralAccess referrals;
  private final ReferralLog log;
  private final CaseworkRepository casework;
  private final Vault vault;
  private final Audit audit;
  private final CurrentScope scope;

  Casework(
      ReferralAccess referrals,
      ReferralLog log,
      CaseworkRepository casework,
      Vault vault,
      Audit audit,
      CurrentScope scope) {
    this.referrals = referrals;
    this.log = log;
    this.casework = casework;
    this.vault = vault;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Writes a note; 404 for a referral that the caller may not see, 409 {@code person-erased}. What
   * a referrer writes the referrer may read, whatever {@code visibility} says.
   */
  @Transactional
  public Note write(UUID referral, NoteVisibility visibility, String text) {
    String organisation = referrals.organisationToWrite(referral);
    NoteVisibility shown = scope.get().tenantWide() ? visibility : NoteVisibility.REFERRER;
    Instant now = Moment.now();
    UUID id =
        log.add(referral, organisation, new Line(LineKind.NOTE, now, null, null, text, shown));
    audit.record("note.write", "referral", referral.toString(), Outcome.ALLOWED, "casework");
    return new Note(id, shown, scope.get().actor(), now, text);
  }

  /** 404 for a note that the caller may not read. Is on record. */
  @Transactional
  public Note note(UUID referral, UUID id) {
    referrals.requireWords(referral);
    CaseNote note = casework.note(referral, id).orElseThrow(Problems::notFound);
    audit.record("note.read", "referral", referral.toString(), Outcome.ALLOWED, "casework");
    String text = vault.open(new Cell(note.tenant(), "case_note", id, "text"), note.sealedText());
    return new Note(id, note.visibility(), note.author(), note.writtenAt(), text);
  }

  /**
   * Records an attempt; 404, 409 for a referral on which nobody works or whose person is erased,
   * 422 for the future.
   */
  @Transactional
  public ContactAttempt tried(UUID referral, NewContact data) {
    String organisation = referrals.organisationToWork(referral);
    Instant now = Moment.now();
    if (data.attemptedAt().isAfter(now)) {
      throw Problems.unprocessable(
          new Violation("/attemptedAt", "in-future", "An attempt has been made already."));
    }
    ContactAttempt attempt =
        new ContactAttempt(Ids.next(), organisation, referral, data, scope.get().actor(), now);
    casework.add(attempt);
    String code = data.channel() + " " + data.result();
    log.add(
        referral,
        organisation,
        Line.of(LineKind.CONTACT, data.attemptedAt(), code, attempt.id()).noted(data.note()));
    audit.record("contact.record", "referral", referral.toString(), Outcome.ALLOWED, "casework");
    return attempt;
  }

  /** 404 for one that is not known. Is on record. */
  @Transactional
  public ContactAttempt contact(UUID referral, UUID id) {
    referrals.organisation(referral);
    ContactAttempt found = casework.contact(referral, id).orElseThrow(Problems::notFound);
    audit.record("contact.read", "referral", referral.toString(), Outcome.ALLOWED, "casework");
    return found;
  }
}
