/** Representation over HTTP. */
package org.fairway.metrics.representation.api;
