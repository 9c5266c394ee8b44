/** Lineage over HTTP. */
package org.fairway.metrics.lineage.api;
