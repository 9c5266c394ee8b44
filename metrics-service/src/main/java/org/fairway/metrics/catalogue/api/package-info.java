/** The catalogue over HTTP. */
package org.fairway.metrics.catalogue.api;
