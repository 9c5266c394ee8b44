package org.fairway.metrics.indicator;

import org.fairway.metrics.disclosure.Audience;

/**
 * Answers as an audience may see them.
 *
 * @param threshold smallest count shown when the audience is protected
 */
public record Released(Answers answers, Audience audience, int threshold) {}
