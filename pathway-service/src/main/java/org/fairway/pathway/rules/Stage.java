package org.fairway.pathway.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a rule is asked: before the start, during, at completion, about what followed, about the
 * money.
 */
@Schema(name = "RuleStage")
public enum Stage {
  ELIGIBILITY,
  DURING,
  COMPLETION,
  OUTCOME,
  FUNDING
}
