package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Problems;

/**
 * All that happened to a referral in one order: moves, changes, notes, contacts, appointments, news
 * of the pathway, clocks. A referrer sees of it what it may know: with the person's
 * SHARE_OUTCOME_WITH_REFERRER consent how the referral went, without it its own part; never what
 * the team writes for itself. Words are left out while the data is restricted, and for the care
 * system while the person does not consent to being referred.
 */
@ApplicationScoped
public class ReferralTimeline {

  private final ReferralRepository referrals;
  private final ReferralConditions conditions;
  private final TimelineReader reader;
  private final Audit audit;
  private final CurrentScope scope;

  ReferralTimeline(
      ReferralRepository referrals,
      ReferralConditions conditions,
      TimelineReader reader,
      Audit audit,
      CurrentScope scope) {
    this.referrals = referrals;
    this.conditions = conditions;
    this.reader = reader;
    this.audit = audit;
    this.scope = scope;
  }

  /** Up to {@code size} lines, newest first; 404 for a referral that is not known. Is on record. */
  @Transactional
  public List<TimelineEntry> page(UUID id, TimelineFilter filter, int size) {
    Referral referral = referrals.visible(id, scope.get()).orElseThrow(Problems::notFound);
    audit.record("referral.timeline", "referral", id.toString(), Outcome.ALLOWED, "referral");
    Grounds grounds = conditions.of(referral);
    List<TimelineEntry> lines = lines(id, filter, size, grounds);
    return conditions.wordless(grounds)
        ? lines.stream().map(TimelineEntry::silent).toList()
        : lines;
  }

  private List<TimelineEntry> lines(UUID id, TimelineFilter filter, int size, Grounds grounds) {
    if (scope.get().tenantWide()) {
      return reader.read(id, filter, size, TimelineReader.Extent.ALL);
    }
    boolean disclosed = conditions.discloses(grounds);
    TimelineReader.Extent extent =
        disclosed ? TimelineReader.Extent.DISCLOSED : TimelineReader.Extent.VEILED;
    return reader.read(id, filter, size, extent).stream()
        .map(line -> disclosed ? line : line.veiled())
        .map(ReferralTimeline::withoutWordsOfTheTeam)
        .toList();
  }

  /** What was said with a move is the team's own, unless the action speaks to the referrer. */
  private static TimelineEntry withoutWordsOfTheTeam(TimelineEntry line) {
    boolean forReferrer =
        line.kind() != LineKind.MOVED
            || (line.code() != null && ReferralAction.valueOf(line.code()).speaksToReferrer());
    return forReferrer ? line : line.silent();
  }
}
