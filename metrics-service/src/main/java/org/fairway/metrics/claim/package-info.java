/**
 * Published figures held against the definitions: is a figure what the counts give, and if not, by
 * which of the usual mistakes did it come about.
 */
package org.fairway.metrics.claim;
