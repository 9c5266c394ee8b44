/** Trends over HTTP. */
package org.fairway.metrics.trend.api;
