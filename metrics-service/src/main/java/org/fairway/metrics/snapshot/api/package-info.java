/** Workforce extracts and their jobs over HTTP. */
package org.fairway.metrics.snapshot.api;
