package org.fairway.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.fairway.referral.directory.Listing;
import org.fairway.referral.directory.Listings;

/** Tells the open directory of a partner what everybody may read, with each change. */
@ApplicationScoped
class PartnerListing {

  private static final String DESCRIPTION =
      "A partner of its integrated care system that refers people to work and training in health"
          + " and care.";

  private final Listings listings;

  PartnerListing(Listings listings) {
    this.listings = listings;
  }

  /** No contact: what can be asked of a partner, its website tells. */
  @Transactional(Transactional.TxType.MANDATORY)
  void changed(Partner partner, PartnerProfile profile, Instant now) {
    listings.put(
        new Listing(
            partner.id(),
            Listing.Source.PARTNER,
            partner.organisation(),
            partner.name(),
            profile.description() == null ? DESCRIPTION : profile.description(),
            profile.website(),
            partner.kind().name(),
            profile.serves().priorityGroups(),
            profile.serves().languages(),
            profile.serves().areas(),
            partner.identifiers().stream().map(Identifier::stored).toList(),
            null,
            null,
            partner.agreement().start(),
            partner.agreement().validTo(),
            profile.listed() && partner.status() == PartnerStatus.ACTIVE,
            partner.version(),
            now));
  }
}
