package org.fairway.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Standing;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;

/** What can be done with partners. Accounts follow by themselves: see {@link Provisioning}. */
@ApplicationScoped
public class Partners {

  private final PartnerRepository partners;
  private final PartnerAccounts accounts;
  private final PartnerDetails details;
  private final Standing standing;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  Partners(
      PartnerRepository partners,
      PartnerAccounts accounts,
      PartnerDetails details,
      Standing standing,
      Outbox outbox,
      Audit audit,
      CurrentScope scope) {
    this.partners = partners;
    this.accounts = accounts;
    this.details = details;
    this.standing = standing;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
  }

  /** Registers an organisation; 409 {@code username-taken} when a user has another's name. */
  @Transactional
  public PartnerDetail register(NewPartner data) {
    if (!scope.get().tenantWide()) {
      throw Problems.forbidden("Partners are registered by the care system.");
    }
    UUID id = Ids.next();
    Partner partner =
        new Partner(id, data, details.sealEmail(id, data.contactEmail()), Moment.now());
    partners.persistAndFlush(partner);
    accounts.wishFor(id, data);
    outbox.append(new PartnerEvent.Registered(id, partner.kind()).outgoing(partner.version()));
    audit.record("partner.register", "partner", id.toString(), Outcome.ALLOWED, "onboarding");
    return details.of(partner);
  }

  /** Up to {@code size} partners, newest first, below {@code before} if that is not null. */
  @Transactional
  public List<Partner> page(UUID before, int size) {
    return partners.page(scope.get(), before, size);
  }

  /** 404 when there is none that the caller may see. */
  @Transactional
  public PartnerDetail find(UUID id) {
    return details.of(partners.visible(id, scope.get()).orElseThrow(Problems::notFound));
  }

  /** Refuses the partner everywhere at once; 409 when it is suspended already. */
  @Transactional
  public PartnerDetail suspend(UUID id, String ifMatch) {
    return change(id, ifMatch, false);
  }

  /** Takes a suspension back; 409 when there is none. */
  @Transactional
  public PartnerDetail reinstate(UUID id, String ifMatch) {
    return change(id, ifMatch, true);
  }

  private PartnerDetail change(UUID id, String ifMatch, boolean active) {
    Partner partner = partners.toChange(id, scope.get()).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, partner.version());
    if (!(active ? partner.reinstate() : partner.suspend())) {
      throw Problems.transitionNotAllowed("The partner is " + partner.status() + " already.");
    }
    partners.flush();
    Instant now = Moment.now();
    if (active) {
      standing.reinstate(partner.organisation(), now);
      outbox.append(new PartnerEvent.Reinstated(id).outgoing(partner.version()));
    } else {
      standing.suspend(partner.organisation(), now);
      outbox.append(new PartnerEvent.Suspended(id).outgoing(partner.version()));
    }
    accounts.enable(id, active);
    String action = active ? "partner.reinstate" : "partner.suspend";
    audit.record(action, "partner", id.toString(), Outcome.ALLOWED, "onboarding");
    return details.of(partner);
  }

  /** The partner that an organisation of this tenant is; for other features. */
  @Transactional
  public Optional<Partner> ofOrganisation(String organisation) {
    return partners.ofOrganisation(organisation);
  }
}
