package org.fairway.metrics.funnel;

/** A statement that a piece of news asks for, with its values. */
record Change(String sql, Object... values) {}
