package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.LateWrites;

/**
 * Writes down what happens to referrals besides their moves: who, when, what and why. A line is
 * never changed: the database does not let the service do so. The text of a note lies apart, so
 * that it can go when the person has a right to that.
 */
@ApplicationScoped
public class ReferralLog {
  private static final String INSERT =
      """
      insert into referral_change (id, tenant_id, organisation_id, referral_id, at, actor, kind, code, about_id, note_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String NOTE =
      """
      insert into case_note (id, tenant_id, organisation_id, referral_id, visibility, author, written_at, text)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  private final LateWrites late;
  private final Vault vault;
  private final Event<ReferralTouched> touched;
  private final CurrentScope scope;

  ReferralLog(LateWrites late, Vault vault, Event<ReferralTouched> touched, CurrentScope scope) {
    this.late = late;
    this.vault = vault;
    this.touched = touched;
    this.scope = scope;
  }

  /**
   * Adds a line to the running transaction, for the present actor.
   *
   * @return the id of the note that came with it; null without one
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID add(UUID referral, String organisation, Line line) {
    UUID note = line.note() == null ? null : note(referral, organisation, line);
    late.add(
        INSERT,
        Ids.next(),
        scope.get().tenant(),
        organisation,
        referral,
        line.at(),
        scope.get().actor(),
        line.kind().name(),
        line.code(),
        line.about(),
        note);
    touched.fire(new ReferralTouched(referral, line.kind(), line.code()));
    return note;
  }

  private UUID note(UUID referral, String organisation, Line line) {
    UUID id = Ids.next();
    String tenant = scope.get().tenant();
    Instant at = line.at();
    late.add(
        NOTE,
        id,
        tenant,
        organisation,
        referral,
        visibility(line).name(),
        scope.get().actor(),
        at,
        vault.seal(new Cell(tenant, "case_note", id, "text"), line.note()));
    return id;
  }

  /** What a referrer writes, the referrer may read. */
  private NoteVisibility visibility(Line line) {
    return scope.get().tenantWide() ? line.visibility() : NoteVisibility.REFERRER;
  }
}
