package org.fairway.metrics.upload;

/**
 * The answer to an upload.
 *
 * @param dryRun whether nothing was stored, because that was asked for
 * @param unchanged whether the same file was there already, and nothing was stored for that
 */
public record Uploaded(UploadReport report, boolean dryRun, boolean unchanged) {}
