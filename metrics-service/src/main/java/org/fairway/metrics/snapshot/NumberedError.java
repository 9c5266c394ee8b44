package org.fairway.metrics.snapshot;

/** An error and its place in the list. */
public record NumberedError(int ordinal, ImportError error) {}
