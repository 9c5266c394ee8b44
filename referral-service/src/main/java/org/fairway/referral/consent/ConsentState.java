package org.fairway.referral.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether people consent at this moment. Asked anew each time: a withdrawal holds at once. */
@ApplicationScoped
public class ConsentState {

  private final ConsentRepository consents;

  ConsentState(ConsentRepository consents) {
    this.consents = consents;
  }

  /** True when the person has a live consent for the purpose. */
  @Transactional
  public boolean live(UUID person, ConsentPurpose purpose) {
    return !live(Set.of(person), purpose).isEmpty();
  }

  /** True when the person agrees that this employer, by name, is told of them. */
  @Transactional
  public boolean liveFor(UUID person, String employer) {
    Instant now = Instant.now();
    return consents.unwithdrawn(Set.of(person), ConsentPurpose.SHARE_WITH_EMPLOYER).stream()
        .anyMatch(consent -> consent.liveAt(now) && consent.recipients().contains(employer));
  }

  /** Those of the people who have a live consent for the purpose. */
  @Transactional
  public Set<UUID> live(Collection<UUID> people, ConsentPurpose purpose) {
    if (people.isEmpty()) {
      return Set.of();
    }
    Instant now = Instant.now();
    return consents.unwithdrawn(people, purpose).stream()
        .filter(consent -> consent.liveAt(now))
        .map(Consent::personId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
