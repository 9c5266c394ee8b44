/**
 * Where a figure comes from: the sources with their versions, and every fact or cell of a snapshot
 * that was added up for it. For the organisation's own analysts alone.
 */
package org.fairway.metrics.lineage;
