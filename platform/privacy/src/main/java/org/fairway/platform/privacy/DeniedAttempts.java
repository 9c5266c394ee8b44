package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.DenialListener;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/** Writes every denied attempt into the audit. */
@ApplicationScoped
class DeniedAttempts implements DenialListener {

  private static final Logger LOG = Logger.getLogger(DeniedAttempts.class);

  private final Audit audit;
  private final CurrentScope scope;

  DeniedAttempts(Audit audit, CurrentScope scope) {
    this.audit = audit;
    this.scope = scope;
  }

  /** Does not throw: the attempt is refused whether or not it could be written down. */
  @Override
  public void denied(String operation, String reason) {
    if (!scope.isSet()) {
      LOG.warnf("Denied %s to a caller without a tenant", AuditNames.fit(operation));
      return;
    }
    try {
      audit.denied(operation, reason);
    } catch (RuntimeException e) {
      LOG.errorf(
          "A denied attempt at %s is missing from the audit: %s",
          AuditNames.fit(operation), SafeTrace.of(e));
    }
  }
}
