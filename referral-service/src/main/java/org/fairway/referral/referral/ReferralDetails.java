package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.AllowedAction;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.ConsentState;

/**
 * Puts together what is shown of a referral. The partner that sent it learns how it went only while
 * the person's SHARE_OUTCOME_WITH_REFERRER consent is live; without it, that it is open or closed.
 */
@ApplicationScoped
class ReferralDetails {

  /** The actions that have a path of their own. */
  private static final List<ReferralAction> OFFERED =
      List.of(
          ReferralAction.SUBMIT,
          ReferralAction.ACKNOWLEDGE,
          ReferralAction.ACCEPT,
          ReferralAction.DECLINE,
          ReferralAction.WITHDRAW,
          ReferralAction.CANCEL);

  private final ReferralConditions conditions;
  private final ConsentState consents;
  private final Vault vault;
  private final CurrentScope scope;

  ReferralDetails(
      ReferralConditions conditions, ConsentState consents, Vault vault, CurrentScope scope) {
    this.conditions = conditions;
    this.consents = consents;
    this.vault = vault;
    this.scope = scope;
  }

  ReferralDetail of(Referral referral) {
    return of(referral, conditions.of(referral));
  }

  /** As above, when the grounds are known. */
  ReferralDetail of(Referral referral, Grounds grounds) {
    String note = vault.open(note(referral.tenant(), referral.id()), referral.sealedNote());
    return of(referral, note, grounds);
  }

  /** As above, when the note in the clear is known too. */
  ReferralDetail of(Referral referral, String note, Grounds grounds) {
    List<AllowedAction> actions =
        OFFERED.stream().map(a -> allowed(a, conditions.judge(referral, a, grounds))).toList();
    return new ReferralDetail(referral, note, conditions.discloses(grounds), actions);
  }

  byte[] sealNote(UUID referral, String note) {
    return vault.seal(note(scope.get().tenant(), referral), note);
  }

  /** Ids of those referrals of which the caller may see how they went. */
  Set<UUID> disclosed(Collection<Referral> referrals) {
    Stream<Referral> shown = referrals.stream();
    if (!scope.get().tenantWide()) {
      Set<UUID> people = referrals.stream().map(Referral::personId).collect(Collectors.toSet());
      Set<UUID> agreed = consents.live(people, ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER);
      shown = shown.filter(r -> agreed.contains(r.personId()));
    }
    return shown.map(Referral::id).collect(Collectors.toSet());
  }

  private static AllowedAction allowed(ReferralAction action, Verdict verdict) {
    return AllowedAction.when(verdict.allowed(), action.verb(), verdict.reason());
  }

  private static Cell note(String tenant, UUID referral) {
    return new Cell(tenant, "referral", referral, "note");
  }
}
