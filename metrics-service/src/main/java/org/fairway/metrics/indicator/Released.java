package org.fairway.metrics.indicator;

import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.PolicyNote;

/**
 * Answers as an audience may see them.
 *
 * @param disclosure the rule by which they were protected, or would be for others
 */
public record Released(Answers answers, Audience audience, PolicyNote disclosure) {}
