package org.fairway.pathway.plan.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.fairway.pathway.plan.Commitment;
import org.fairway.pathway.plan.Commitments;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.Idempotent;

/** The part of entering a commitment that its key protects. */
@ApplicationScoped
class KeyedCommitments {
  private final Commitments commitments;

  KeyedCommitments(Commitments commitments) {
    this.commitments = commitments;
  }

  /**
   * The answer that the key was given before, or a new commitment. Bears the name of the operation,
   * by which the API's description finds the key.
   *
   * @throws org.fairway.pathway.plan.DefinitionNeeded if the key is new and metrics-service was not
   *     asked
   */
  @Idempotent
  Response addCommitment(CommitmentRequest body) {
    Commitment commitment = commitments.add(body.toNew());
    return Created.at(
        "/v1/plans/commitments/" + commitment.id(),
        CommitmentView.of(commitment),
        commitment.version());
  }
}
