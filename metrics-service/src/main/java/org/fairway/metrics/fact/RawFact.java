package org.fairway.metrics.fact;

import java.math.BigDecimal;
import java.util.Map;

/** A fact as it was sent: nothing of it is checked yet, and anything may be null. */
public record RawFact(
    String measure,
    Map<String, String> dimensions,
    BigDecimal count,
    BigDecimal percent,
    Long respondents,
    BigDecimal score) {}
