/**
 * Answers as tables: what was released for an audience, written as CSV or JSON. Nothing is computed
 * and nothing is protected here; the same released object stands behind every writing of it.
 */
package org.fairway.metrics.export;
