package org.fairway.platform.messaging;

import java.time.Duration;

/**
 * What a rebuild did.
 *
 * @param read messages read, of all tenants and types
 * @param handled events that went into the fresh tables, each once
 * @param unreadable messages that hold no event
 * @param took from the first message to the swap
 */
public record RebuildResult(long read, long handled, long unreadable, Duration took) {}
