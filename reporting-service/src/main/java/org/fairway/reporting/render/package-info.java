/**
 * Turns a finished {@link org.fairway.reporting.render.ReportDocument} into files. Plain Java: no
 * container, no network, no clock. The same document always gives the same bytes, so a file can be
 * checked against its checksum years later.
 */
package org.fairway.reporting.render;
