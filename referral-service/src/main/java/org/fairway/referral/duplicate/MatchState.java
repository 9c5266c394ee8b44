package org.fairway.referral.duplicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided of a match. */
@Schema(name = "DuplicateState", description = "What was decided of a match")
public enum MatchState {
  OPEN,
  /** Two people after all. */
  DISMISSED,
  /** One person. */
  MERGED
}
