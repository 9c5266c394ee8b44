package org.fairway.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.Problems;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Keeps the wish for a partner's accounts, and how far it is. Each method is one short transaction.
 */
@ApplicationScoped
class PartnerAccounts {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final ProvisioningRepository provisionings;
  private final PartnerUserRepository users;
  private final Vault vault;
  private final CurrentScope scope;

  PartnerAccounts(
      ProvisioningRepository provisionings,
      PartnerUserRepository users,
      Vault vault,
      CurrentScope scope) {
    this.provisionings = provisionings;
    this.users = users;
    this.vault = vault;
    this.scope = scope;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void wishFor(UUID partner, NewPartner data) {
    List<String> names = data.users().stream().map(NewPartner.User::username).toList();
    if (users.anyNamed(names)) {
      throw usernameTaken();
    }
    try {
      data.users().forEach(user -> users.persist(account(partner, user)));
      users.flush();
    } catch (ConstraintViolationException e) {
      // Somebody registered the same name at this moment.
      throw usernameTaken();
    }
    provisionings.persistAndFlush(new Provisioning(partner, data.machineClient(), Instant.now()));
  }

  private PartnerUser account(UUID partner, NewPartner.User user) {
    UUID id = Ids.next();
    return new PartnerUser(id, partner, user.username(), vault.seal(email(id), user.email()));
  }

  private static ProblemException usernameTaken() {
    return Problems.conflict("username-taken", "One of the usernames belongs to somebody else.");
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void enable(UUID partner, boolean enabled) {
    provisionings.of(partner).wish(enabled, Instant.now());
  }

  /** What Keycloak must come to know, as it is wished now. */
  @Transactional
  AccountWish wishOf(UUID partner) {
    Provisioning row = provisionings.of(partner);
    List<NewPartner.User> wanted =
        users.of(partner).stream()
            .map(u -> new NewPartner.User(u.username(), vault.open(email(u.id()), u.sealedEmail())))
            .toList();
    return new AccountWish(
        row.revision(),
        scope.get().tenant(),
        row.organisation(),
        row.enabled(),
        row.clientId(),
        wanted);
  }

  @Transactional
  void done(UUID partner, long revision) {
    provisionings.of(partner).done(revision);
  }

  @Transactional
  void refused(UUID partner, long revision, String error) {
    provisionings.of(partner).fail(revision, error);
  }

  /** Tries again after a pause that doubles, at most five minutes. */
  @Transactional
  void failed(UUID partner, String error) {
    Provisioning row = provisionings.of(partner);
    Duration pause = Duration.ofSeconds(1L << Math.min(row.attempts(), 9));
    row.retryAt(
        Instant.now().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE), error);
  }

  private Cell email(UUID user) {
    return new Cell(scope.get().tenant(), "partner_user", user, "email");
  }
}
