package org.fairway.metrics.claim;

import java.util.List;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.indicator.Result;

/**
 * What became of a claim.
 *
 * @param result what the facts give, as the audience may see it
 * @param findings never empty
 */
public record Verdict(
    Claim claim, IndicatorDefinition definition, Result result, List<Finding> findings) {

  public Verdict {
    findings = List.copyOf(findings);
  }
}
