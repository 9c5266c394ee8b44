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
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;

/**
 * Registering and reading partners; changing them is for {@link PartnerChanges}. Accounts follow by
 * themselves: see {@link Provisioning}.
 */
@ApplicationScoped
public class Partners {

  private final PartnerRepository partners;
  private final AgreementRepository agreements;
  private final PartnerAccounts accounts;
  private final PartnerDetails details;
  private final PartnerSeal seal;
  private final PartnerListing listing;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  Partners(
      PartnerRepository partners,
      AgreementRepository agreements,
      PartnerAccounts accounts,
      PartnerDetails details,
      PartnerSeal seal,
      PartnerListing listing,
      Outbox outbox,
      Audit audit,
      CurrentScope scope) {
    this.partners = partners;
    this.agreements = agreements;
    this.accounts = accounts;
    this.details = details;
    this.seal = seal;
    this.listing = listing;
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
    Instant now = Moment.now();
    Partner.Sealed sealed =
        new Partner.Sealed(
            seal.email(id, data.contactEmail()), seal.contacts(id, data.profile().contacts()));
    Partner partner = new Partner(id, data, sealed, now);
    partners.persistAndFlush(partner);
    agreements.persist(new AgreementLine(Ids.next(), id, data.agreement(), now));
    accounts.wishFor(id, data);
    listing.changed(partner, data.profile(), now);
    outbox.append(new PartnerEvent.Registered(id, partner.kind()).outgoing(partner.version()));
    audit.record("partner.register", "partner", id.toString(), Outcome.ALLOWED, "onboarding");
    return details.of(partner);
  }

  /** Up to {@code size} partners, newest first, below {@code before} if that is not null. */
  @Transactional
  public List<Partner> page(PartnerFilter filter, UUID before, int size) {
    return partners.page(scope.get(), filter, Moment.today(), before, size);
  }

  /** 404 when there is none that the caller may see. */
  @Transactional
  public PartnerDetail find(UUID id) {
    return details.of(visible(id));
  }

  /** Every agreement that it ever had, newest first; 404 as above. */
  @Transactional
  public List<AgreementLine> agreements(UUID id) {
    return agreements.of(visible(id).id());
  }

  private Partner visible(UUID id) {
    return partners.visible(id, scope.get()).orElseThrow(Problems::notFound);
  }

  /** The partner that an organisation of this tenant is; for other features. */
  @Transactional
  public Optional<Partner> ofOrganisation(String organisation) {
    return partners.ofOrganisation(organisation);
  }
}
