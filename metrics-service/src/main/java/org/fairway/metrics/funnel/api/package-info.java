/** The chain over HTTP. */
package org.fairway.metrics.funnel.api;
