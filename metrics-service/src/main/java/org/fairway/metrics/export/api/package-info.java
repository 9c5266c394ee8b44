/** Exports over HTTP. */
package org.fairway.metrics.export.api;
