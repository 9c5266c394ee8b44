package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairway.platform.tenancy.Asking;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.LoneMessage;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.Together;

/**
 * Single referrals and what they stand on, read with one message to the database and nothing else;
 * those for which a caller asks at the same moment, with the same.
 */
@ApplicationScoped
class ReferralGlance {
  private static final int MOST = 100;
  // Longer than any message takes.
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final LoneMessage message;
  private final GroundsReader grounds;
  private final CurrentScope scope;
  private final Together<Object, Look> asking = new Together<>(MOST, LONGEST);

  ReferralGlance(LoneMessage message, GroundsReader grounds, CurrentScope scope) {
    this.message = message;
    this.grounds = grounds;
    this.scope = scope;
  }

  private static final class Look {
    private final UUID id;
    private volatile GroundsReader.Standing seen;

    Look(UUID id) {
      this.id = id;
    }
  }

  /** Empty when there is none that the caller may see; without a running transaction. */
  Optional<GroundsReader.Standing> at(UUID id) {
    message.requireAlone();
    Look look = new Look(id);
    asking.doTogether(message.room(), look, this::look);
    return Optional.ofNullable(look.seen);
  }

  private void look(List<Look> all) {
    Scope who = scope.get();
    Asking questions = new Asking();
    Asking.Answer<GroundsReader.Standing> found =
        grounds.ofReferrals(
            questions, all.stream().map(look -> look.id).collect(Collectors.toSet()));
    message.ask(questions);
    Map<UUID, GroundsReader.Standing> seen =
        found.rows().stream()
            .filter(standing -> who.sees(standing.referral().organisation()))
            .collect(Collectors.toMap(standing -> standing.referral().id(), Function.identity()));
    all.forEach(look -> look.seen = seen.get(look.id));
  }
}
