package org.fairway.metrics.snapshot;

import org.fairway.metrics.extract.ImportError;

/** An error and its place in the list. */
public record NumberedError(int ordinal, ImportError error) {}
