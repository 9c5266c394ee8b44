/** Statements over HTTP. */
package org.fairway.metrics.statement.api;
