/**
 * SQL by hand: this service keeps sets of counts and not objects. Statements join the caller's
 * transaction and pass through row-level security like any other.
 */
package org.fairway.metrics.sql;
