package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.AuditEntry;
import org.fairway.platform.tenancy.Asking;
import org.fairway.platform.tenancy.LoneMessage;
import org.fairway.platform.web.Together;

/**
 * Single referrals and what they stand on, read and put on record with one message to the database
 * and nothing else; those for which a caller asks at the same moment, with the same.
 */
@ApplicationScoped
class ReferralGlance {
  private static final int MOST = 100;
  // Longer than any message takes.
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final LoneMessage message;
  private final GroundsQuestions grounds;
  private final Audit audit;
  private final Together<Object, Look> asking = new Together<>(MOST, LONGEST);

  ReferralGlance(LoneMessage message, GroundsQuestions grounds, Audit audit) {
    this.message = message;
    this.grounds = grounds;
    this.audit = audit;
  }

  private static final class Look {
    private final UUID id;
    private final AuditEntry entry;
    private volatile GroundsQuestions.Standing seen;

    Look(UUID id, AuditEntry entry) {
      this.id = id;
      this.entry = entry;
    }
  }

  /**
   * Empty when there is none that the caller may see; otherwise it is on record that it was read.
   * Without a running transaction.
   */
  Optional<GroundsQuestions.Standing> at(UUID id) {
    message.requireAlone();
    String subject = id.toString();
    Look look = new Look(id, audit.ofReading("referral.read", "referral", subject, "referral"));
    asking.doTogether(message.room(), look, this::look);
    return Optional.ofNullable(look.seen);
  }

  private void look(List<Look> all) {
    Asking questions = new Asking();
    Asking.Answer<GroundsQuestions.Standing> found =
        grounds.ofReferrals(
            questions,
            all.stream().map(look -> look.id).collect(Collectors.toSet()),
            all.stream().map(look -> look.entry).toList());
    message.ask(questions);
    Map<UUID, GroundsQuestions.Standing> seen =
        found.rows().stream()
            .collect(Collectors.toMap(standing -> standing.referral().id(), Function.identity()));
    all.forEach(look -> look.seen = seen.get(look.id));
  }
}
