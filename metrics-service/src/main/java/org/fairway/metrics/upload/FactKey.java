package org.fairway.metrics.upload;

import java.util.Map;

/** What the figures of one fact have in common: the measure and the group. */
record FactKey(String measure, Map<String, String> dimensions) {}
