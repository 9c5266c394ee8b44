package org.fairway.referral.partner;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.fairway.platform.tenancy.Sweep;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/**
 * Makes Keycloak what partners need it to be, and goes on trying until it is. No transaction is
 * open while Keycloak is asked; everything done there can be done again.
 */
@ApplicationScoped
class ProvisioningWorker {

  private static final Logger LOG = Logger.getLogger(ProvisioningWorker.class);

  private final ProvisioningQueue queue;
  private final PartnerAccounts accounts;
  private final KeycloakAccounts keycloak;
  private final Sweep sweep;

  ProvisioningWorker(
      ProvisioningQueue queue, PartnerAccounts accounts, KeycloakAccounts keycloak, Sweep sweep) {
    this.queue = queue;
    this.accounts = accounts;
    this.keycloak = keycloak;
    this.sweep = sweep;
  }

  @Scheduled(
      every = "${fairway.provisioning.every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    sweep.each(
        queue.claim(),
        ProvisioningQueue.Claim::tenant,
        claim -> fulfil(claim.partner()),
        (claim, e) ->
            LOG.errorf(
                "accounts of partner %s wait until the claim is over: %s",
                claim.partner(), SafeTrace.of(e)));
  }

  private void fulfil(UUID partner) {
    AccountWish wish = accounts.wishOf(partner);
    try {
      accounts.done(partner, wish, keycloak.fulfil(wish));
    } catch (AccountRefusedException e) {
      accounts.refused(partner, wish.revision(), e.getMessage());
    } catch (WebApplicationException e) {
      later(partner, "Keycloak answered " + e.getResponse().getStatus(), e);
    } catch (ProcessingException e) {
      later(partner, "Keycloak cannot be reached", e);
    }
  }

  private void later(UUID partner, String error, Exception cause) {
    LOG.warnf(
        "accounts of partner %s wait: %s (%s)", partner, error, cause.getClass().getSimpleName());
    accounts.failed(partner, error);
  }
}
