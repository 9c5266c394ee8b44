package org.fairway.referral.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Problems;

/** How far duplicates are looked for: a decision of the care system. */
@ApplicationScoped
public class DuplicatePolicies {

  private final DuplicatePolicyRepository policies;
  private final Audit audit;
  private final CurrentScope scope;

  DuplicatePolicies(DuplicatePolicyRepository policies, Audit audit, CurrentScope scope) {
    this.policies = policies;
    this.audit = audit;
    this.scope = scope;
  }

  /** What holds now. */
  @Transactional
  public DuplicatePolicy present() {
    return policies.of(scope.get().tenant());
  }

  /** Sets it; everybody is compared anew in the background. 412 for a stale version. */
  @Transactional
  public DuplicatePolicy change(Reach reach, String ifMatch) {
    if (!scope.get().tenantWide()) {
      throw Problems.forbidden("The policy is set by the care system.");
    }
    String tenant = scope.get().tenant();
    long version = policies.of(tenant).version();
    ETags.requireMatch(ifMatch, version);
    if (!policies.set(tenant, reach, version)) {
      throw Problems.of(ProblemType.PRECONDITION_FAILED);
    }
    policies.compareAll(tenant);
    audit.record("duplicate.policy", "tenant", tenant, Outcome.ALLOWED, "matching");
    return policies.of(tenant);
  }
}
