package org.fairway.metrics.snapshot;

import java.nio.file.Path;

/**
 * A file that has arrived whole.
 *
 * @param checksum SHA-256 of the bytes as sent, in hexadecimal
 */
record Received(Path file, String checksum, long bytes) {}
