package org.fairway.metrics.representation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.fact.Period;

/**
 * Who works here, is referred and starts, beside who lives here.
 *
 * @param board whose area the population lives in
 * @param organisations whose staff was counted
 * @param without organisations with staff whose groups are not known
 * @param people staff first, then the stages of the funnel
 */
public record Representation(
    Period period,
    Dimension dimension,
    String board,
    Population population,
    Collection<String> organisations,
    Collection<String> without,
    List<People> people,
    Audience audience,
    Policy policy,
    Instant asOf) {}
