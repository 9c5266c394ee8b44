/** Indicators over HTTP. */
package org.fairway.metrics.indicator.api;
