package org.fairway.referral.subscriber;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.webhooks.OwnTypes;
import org.fairway.platform.webhooks.WebhookEvent;
import org.fairway.platform.webhooks.WebhookJson;
import org.fairway.platform.webhooks.WebhookSource;
import org.fairway.referral.loop.Notices;

/** What this service tells to whom. */
@ApplicationScoped
class ReferralWebhooks implements WebhookSource {
  private static final String REFERRALS = "referrals:read";
  private static final String PEOPLE = "people:read";

  /** News of a referral to its referrer; not on any topic. */
  static final String NOTICE = "org.fairway.notice.published.v1";

  /** Of an organisation that is not the care system. */
  static final Set<String> PARTNER = Set.of(NOTICE, OwnTypes.DISABLED);

  /** What goes to the topics, but for equality answers, which only the counting service hears. */
  static final Set<String> CARE_SYSTEM =
      Set.of(
          "org.fairway.consent.expired.v1",
          "org.fairway.consent.given.v1",
          "org.fairway.consent.withdrawn.v1",
          "org.fairway.partner.account-removed.v1",
          "org.fairway.partner.registered.v1",
          "org.fairway.partner.reinstated.v1",
          "org.fairway.partner.suspended.v1",
          "org.fairway.person.erased.v1",
          "org.fairway.person.merged.v1",
          "org.fairway.person.unmerged.v1",
          "org.fairway.referral.accepted.v1",
          "org.fairway.referral.acknowledged.v1",
          "org.fairway.referral.assigned.v1",
          "org.fairway.referral.cancelled.v1",
          "org.fairway.referral.completed.v1",
          "org.fairway.referral.declined.v1",
          "org.fairway.referral.entered-in-error.v1",
          "org.fairway.referral.redirected.v1",
          "org.fairway.referral.reopened.v1",
          "org.fairway.referral.sla-approaching.v1",
          "org.fairway.referral.sla-breached.v1",
          "org.fairway.referral.submitted.v1",
          "org.fairway.referral.unable-to-contact.v1",
          "org.fairway.referral.withdrawn.v1",
          "org.fairway.session.held.v1",
          OwnTypes.DISABLED);

  /** By what a type's name begins with: the scope of the operations that tell the same. */
  private static final Map<String, String> READING =
      Map.of(
          "org.fairway.notice.", REFERRALS,
          "org.fairway.referral.", REFERRALS,
          "org.fairway.session.", REFERRALS,
          "org.fairway.consent.", PEOPLE,
          "org.fairway.person.", PEOPLE,
          "org.fairway.partner.", "partners:read");

  private final Notices notices;

  ReferralWebhooks(Notices notices) {
    this.notices = notices;
  }

  @Override
  public Set<String> types(Scope owner) {
    return owner.tenantWide() ? CARE_SYSTEM : PARTNER;
  }

  @Override
  public Optional<String> scope(String type) {
    return READING.entrySet().stream()
        .filter(reading -> type.startsWith(reading.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  @Override
  public Optional<JsonNode> content(WebhookEvent event) {
    return event.type().equals(NOTICE)
        ? notices.seen(UUID.fromString(event.subject())).map(NoticeTold::of).map(WebhookJson::tree)
        : Optional.ofNullable(event.data());
  }
}
