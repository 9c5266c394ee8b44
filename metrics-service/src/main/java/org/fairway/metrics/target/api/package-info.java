/** Targets over HTTP. */
package org.fairway.metrics.target.api;
