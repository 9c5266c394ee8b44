package org.fairway.reporting.report;

import java.util.UUID;
import org.fairway.reporting.render.ReportFormat;

/**
 * A file without its content.
 *
 * @param size in bytes
 */
public record FileInfo(UUID reportId, ReportFormat format, int size, String sha256) {}
