package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
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
 * The care system reads the note only while the REFERRAL consent is live.
 */
@ApplicationScoped
class ReferralDetails {

  private final ReferralConditions conditions;
  private final ConsentState consents;
  private final SustainedCheckRepository sustained;
  private final Vault vault;
  private final CurrentScope scope;

  ReferralDetails(
      ReferralConditions conditions,
      ConsentState consents,
      SustainedCheckRepository sustained,
      Vault vault,
      CurrentScope scope) {
    this.conditions = conditions;
    this.consents = consents;
    this.sustained = sustained;
    this.vault = vault;
    this.scope = scope;
  }

  ReferralDetail of(Referral referral) {
    return of(referral, conditions.of(referral));
  }

  /** As above, when the grounds are known. */
  ReferralDetail of(Referral referral, Grounds grounds) {
    String note =
        conditions.wordless(grounds)
            ? null
            : vault.open(note(referral.tenant(), referral.id()), referral.sealedNote());
    return of(referral, note, grounds);
  }

  /** As above, when the note in the clear is known too. */
  ReferralDetail of(Referral referral, String note, Grounds grounds) {
    return new ReferralDetail(
        referral,
        note,
        conditions.discloses(grounds),
        scope.get().tenantWide(),
        actions(referral, grounds),
        referral.outcome() == null ? List.of() : sustained.of(referral.id()));
  }

  private List<AllowedAction> actions(Referral referral, Grounds grounds) {
    Stream<AllowedAction> moves =
        Arrays.stream(ReferralAction.values())
            .map(a -> allowed(a.verb(), conditions.judge(referral, a, grounds)));
    Stream<AllowedAction> handling =
        Handling.WITH_PATH.stream()
            .map(how -> allowed(how.verb(), conditions.judge(referral, how, grounds)));
    return Stream.concat(moves, handling).toList();
  }

  Wishes wishes(Referral referral) {
    String note = vault.open(note(referral.tenant(), referral.id()), referral.sealedNote());
    return new Wishes(referral.pathwayType(), referral.programmeId(), note, null);
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

  private static AllowedAction allowed(String verb, Verdict verdict) {
    return AllowedAction.when(verdict.allowed(), verb, verdict.reason());
  }

  private static Cell note(String tenant, UUID referral) {
    return new Cell(tenant, "referral", referral, "note");
  }
}
