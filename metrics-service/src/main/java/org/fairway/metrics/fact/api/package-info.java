/** Facts over HTTP. */
package org.fairway.metrics.fact.api;
