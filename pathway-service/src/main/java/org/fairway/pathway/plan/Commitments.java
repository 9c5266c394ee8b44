package org.fairway.pathway.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.pathway.programme.Programmes;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Commitments of the care system's forward plan. All of it read them, itself alone writes. */
@ApplicationScoped
public class Commitments {
  private final CommitmentRepository commitments;
  private final Programmes programmes;
  private final StandardDefinitions definitions;
  private final CurrentScope scope;
  private final Audit audit;

  Commitments(
      CommitmentRepository commitments,
      Programmes programmes,
      StandardDefinitions definitions,
      CurrentScope scope,
      Audit audit) {
    this.commitments = commitments;
    this.programmes = programmes;
    this.definitions = definitions;
    this.scope = scope;
    this.audit = audit;
  }

  /**
   * Enters a commitment.
   *
   * @throws Refusal kind ROLE; kind INPUT, as {@link PlanRules#check} and {@link
   *     StandardRules#check} do, and {@code unknown-programme}
   * @throws DefinitionNeeded when metrics-service is to be asked first how its indicator is defined
   */
  @Transactional
  public Commitment add(NewCommitment as) {
    check(as);
    Commitment commitment = new Commitment(Ids.next(), as, Instant.now());
    commitments.persistAndFlush(commitment);
    audited("commitment.add", commitment);
    return commitment;
  }

  /** Replaces a commitment; throws as {@link #add}, and 404, 412 and 428. */
  @Transactional
  public Commitment replace(UUID id, String ifMatch, NewCommitment as) {
    Commitment read = get(id);
    check(as);
    Commitment commitment = locked(read, ifMatch);
    commitment.be(as);
    commitments.flush();
    audited("commitment.replace", commitment);
    return commitment;
  }

  /**
   * Takes a commitment out of the plan. Publications have a document of their own and keep it.
   *
   * @throws Refusal kind ROLE; 404, 412 and 428
   */
  @Transactional
  public void remove(UUID id, String ifMatch) {
    Commitment read = get(id);
    requireCareSystem();
    Commitment commitment = locked(read, ifMatch);
    commitments.delete(commitment);
    audited("commitment.remove", commitment);
  }

  private Commitment locked(Commitment read, String ifMatch) {
    Commitment commitment = commitments.locked(read).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, commitment.version());
    return commitment;
  }

  @Transactional
  public Commitment get(UUID id) {
    return find(id).orElseThrow(Problems::notFound);
  }

  @Transactional
  public Optional<Commitment> find(UUID id) {
    return commitments.findByIdOptional(id);
  }

  /**
   * Newest first.
   *
   * @param programme that they have in their list; null for all
   */
  @Transactional
  public List<Commitment> page(ProgrammeStream stream, UUID programme, UUID before, int rows) {
    return commitments.page(stream, programme, before, rows);
  }

  /** Those that are measured by stages of the funnel, newest first. */
  @Transactional
  public List<Commitment> byStage(ProgrammeStream stream, int rows) {
    return commitments.byStage(stream, rows);
  }

  private void requireCareSystem() {
    if (!scope.get().tenantWide()) {
      throw Refusal.role("The plan belongs to the care system, which alone changes it.");
    }
  }

  private void check(NewCommitment as) {
    requireCareSystem();
    PlanRules.check(as);
    if (as.standardIndicator() != null) {
      StandardRules.check(as, definitions.of(as.standardIndicator()));
    }
    for (int i = 0; i < as.programmes().size(); i++) {
      if (programmes.find(as.programmes().get(i)).isEmpty()) {
        throw Refusal.input("/programmes/" + i, "unknown-programme", "There is no such programme.");
      }
    }
  }

  private void audited(String action, Commitment commitment) {
    audit.record(action, "commitment", commitment.id().toString(), Outcome.ALLOWED, null);
  }
}
