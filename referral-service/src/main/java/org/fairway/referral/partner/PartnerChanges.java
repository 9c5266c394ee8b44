package org.fairway.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Standing;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Moment;

/**
 * What the care system can change of a partner. Each is a change of the whole: it needs the present
 * version (428, 412), and the version grows.
 */
@ApplicationScoped
public class PartnerChanges {

  private final PartnerRepository partners;
  private final AgreementRepository agreements;
  private final PartnerAccounts accounts;
  private final PartnerDetails details;
  private final PartnerSeal seal;
  private final PartnerListing listing;
  private final Standing standing;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  PartnerChanges(
      PartnerRepository partners,
      AgreementRepository agreements,
      PartnerAccounts accounts,
      PartnerDetails details,
      PartnerSeal seal,
      PartnerListing listing,
      Standing standing,
      Outbox outbox,
      Audit audit,
      CurrentScope scope) {
    this.partners = partners;
    this.agreements = agreements;
    this.accounts = accounts;
    this.details = details;
    this.seal = seal;
    this.listing = listing;
    this.standing = standing;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
  }

  /** Learns all anew that can be changed. */
  @Transactional
  public PartnerDetail change(UUID id, String ifMatch, PartnerChange data) {
    return change(
        id,
        ifMatch,
        "partner.change",
        partner ->
            partner.learn(
                data,
                new Partner.Sealed(
                    seal.email(id, data.contactEmail()),
                    seal.contacts(id, data.profile().contacts())),
                Moment.now()));
  }

  /**
   * A new agreement follows. 422 {@code agreement-shorter} when days that were promised would be
   * lost: then it does not begin in time, or ends sooner.
   */
  @Transactional
  public PartnerDetail renew(UUID id, String ifMatch, Agreement next) {
    return change(
        id,
        ifMatch,
        "partner.renew-agreement",
        partner -> {
          Agreement whole =
              partner
                  .agreement()
                  .renewedBy(next, Moment.today())
                  .orElseThrow(
                      () ->
                          Problems.unprocessable(
                              new Violation(
                                  "/validTo",
                                  "agreement-shorter",
                                  "The new agreement ends sooner than the present one, or leaves a"
                                      + " gap after it.")));
          partner.renewed(whole, Moment.now());
          agreements.persist(new AgreementLine(Ids.next(), id, next, Moment.now()));
        });
  }

  /** One more may sign in; 409 {@code username-taken}. */
  @Transactional
  public PartnerDetail addUser(UUID id, String ifMatch, NewPartner.User user) {
    return touch(id, ifMatch, "partner.add-user", partner -> accounts.add(id, user));
  }

  /** One may sign in no more; 422 for a name that is none of its users. */
  @Transactional
  public PartnerDetail removeUser(UUID id, String ifMatch, String username) {
    return touch(id, ifMatch, "partner.remove-user", partner -> accounts.remove(id, username));
  }

  /** Its own systems get a client, or lose it with its secret; 409 when that is so already. */
  @Transactional
  public PartnerDetail machineClient(UUID id, String ifMatch, boolean wanted) {
    String action = wanted ? "partner.add-client" : "partner.remove-client";
    return touch(id, ifMatch, action, partner -> accounts.client(id, wanted));
  }

  /** Refuses the partner everywhere at once; 409 when it is suspended already. */
  @Transactional
  public PartnerDetail suspend(UUID id, String ifMatch) {
    return change(
        id,
        ifMatch,
        "partner.suspend",
        partner -> {
          check(partner, partner.suspend());
          standing.suspend(partner.organisation(), Moment.now());
          accounts.enable(id, false);
          outbox.append(new PartnerEvent.Suspended(id).outgoing(partner.version()));
        });
  }

  /** Takes a suspension back; 409 when there is none. */
  @Transactional
  public PartnerDetail reinstate(UUID id, String ifMatch) {
    return change(
        id,
        ifMatch,
        "partner.reinstate",
        partner -> {
          check(partner, partner.reinstate());
          standing.reinstate(partner.organisation(), Moment.now());
          accounts.enable(id, true);
          outbox.append(new PartnerEvent.Reinstated(id).outgoing(partner.version()));
        });
  }

  /** Before the event is numbered, the version must be that of the change. */
  private void check(Partner partner, boolean changed) {
    if (!changed) {
      throw Problems.transitionNotAllowed("The partner is " + partner.status() + " already.");
    }
    partners.flush();
  }

  private PartnerDetail touch(
      UUID id, String ifMatch, String action, Consumer<Partner> accountsChange) {
    return change(
        id, ifMatch, action, accountsChange.andThen(partner -> partner.touched(Moment.now())));
  }

  private PartnerDetail change(UUID id, String ifMatch, String action, Consumer<Partner> how) {
    Partner partner = partners.toChange(id, scope.get()).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, partner.version());
    how.accept(partner);
    partners.flush();
    Instant now = Moment.now();
    listing.changed(partner, seal.openProfile(partner), now);
    audit.record(action, "partner", id.toString(), Outcome.ALLOWED, "onboarding");
    return details.of(partner);
  }
}
