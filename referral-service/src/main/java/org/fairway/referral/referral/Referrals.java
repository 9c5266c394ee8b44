package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Moment;
import org.fairway.referral.engagement.Sessions;
import org.fairway.referral.partner.Partners;
import org.fairway.referral.person.PersonLinks;

/** Beginning and reading referrals; moving them is for {@link ReferralMoves}. */
@ApplicationScoped
public class Referrals {

  private final ReferralRepository referrals;
  private final ReferralDetails details;
  private final ReferralHistory history;
  private final ReferralConditions conditions;
  private final NewReferralRow rows;
  private final Partners partners;
  private final Sessions sessions;
  private final Audit audit;
  private final CurrentScope scope;
  private final ReferralGlance glance;
  private final ReferralPages pages;

  Referrals(
      ReferralRepository referrals,
      ReferralDetails details,
      ReferralHistory history,
      ReferralConditions conditions,
      NewReferralRow rows,
      Partners partners,
      Sessions sessions,
      Audit audit,
      CurrentScope scope,
      ReferralGlance glance,
      ReferralPages pages) {
    this.referrals = referrals;
    this.details = details;
    this.history = history;
    this.conditions = conditions;
    this.rows = rows;
    this.partners = partners;
    this.sessions = sessions;
    this.audit = audit;
    this.scope = scope;
    this.glance = glance;
    this.pages = pages;
  }

  /**
   * Begins a referral; 422 for a person or a session that the caller may not see, 409 {@code
   * person-merged} for a record for which another one stands. Within a transaction, or together
   * with others ({@link SharedDrafts}).
   */
  public ReferralDetail draft(NewReferral data) {
    String organisation = scope.get().organisation();
    Grounds grounds =
        conditions
            .toBegin(data.personId())
            .filter(known -> known.organisation().equals(organisation))
            .orElseThrow(() -> refusal(organisation));
    if (grounds.standstill() != null) {
      throw Problems.conflict(grounds.standstill(), ReferralConditions.STANDSTILL);
    }
    PersonLinks.refuse(grounds.mergedInto());
    if (data.sessionId() != null) {
      sessions.requireSource(data.sessionId());
    }
    UUID id = Ids.next();
    byte[] note = details.sealNote(id, data.note());
    Referral referral = new Referral(id, data, organisation, grounds.partner(), note, Moment.now());
    rows.insert(referral);
    history.begun(referral);
    audit.record("referral.draft", "referral", id.toString(), Outcome.ALLOWED, "referral");
    return details.of(referral, data.note(), grounds);
  }

  private ProblemException refusal(String organisation) {
    return partners.ofOrganisation(organisation).isEmpty()
        ? Problems.forbidden("Referrals are sent by a registered partner.")
        : unknownPerson();
  }

  private static ProblemException unknownPerson() {
    return Problems.unprocessable(
        new Violation(
            "/personId",
            "unknown-person",
            "There is no such person, or the caller may not see them."));
  }

  /** 404 when there is none that the caller may see. For use where something is written too. */
  @Transactional
  public ReferralDetail find(UUID id) {
    Referral referral = referrals.visible(id, scope.get()).orElseThrow(Problems::notFound);
    audit.record("referral.read", "referral", id.toString(), Outcome.ALLOWED, "referral");
    return details.of(referral);
  }

  /** As {@link #find}, where nothing else is done: there must be no transaction. */
  public ReferralDetail read(UUID id) {
    GroundsQuestions.Standing seen = glance.at(id).orElseThrow(Problems::notFound);
    return details.of(seen.referral(), seen.grounds());
  }

  /**
   * Up to {@code size} referrals, newest first, below {@code before} if that is not null. Without
   * the notes and the allowed actions; there must be no transaction.
   */
  public List<ReferralDetail> page(ReferralFilter filter, UUID before, int size) {
    boolean team = scope.get().tenantWide();
    return pages.of(filter, before, size).stream()
        .map(row -> listed(row.referral(), row.disclosed(), team))
        .toList();
  }

  /** Those of the referrals that the caller may see, in the order given, as in a list. */
  @Transactional
  public List<ReferralDetail> listed(Collection<UUID> ids) {
    Map<UUID, Referral> known =
        referrals.all(ids, scope.get()).stream()
            .collect(Collectors.toMap(Referral::id, Function.identity()));
    return listed(ids.stream().map(known::get).filter(Objects::nonNull).toList());
  }

  private List<ReferralDetail> listed(List<Referral> rows) {
    Set<UUID> disclosed = details.disclosed(rows);
    boolean team = scope.get().tenantWide();
    return rows.stream().map(row -> listed(row, disclosed.contains(row.id()), team)).toList();
  }

  private static ReferralDetail listed(Referral referral, boolean disclosed, boolean team) {
    return new ReferralDetail(referral, null, disclosed, team, List.of(), List.of());
  }
}
