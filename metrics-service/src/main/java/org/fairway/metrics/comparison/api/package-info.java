/** Comparisons over HTTP. */
package org.fairway.metrics.comparison.api;
