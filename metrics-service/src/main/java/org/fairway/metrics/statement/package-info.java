/**
 * Indicators that are answered in words: yes or no, and what was done. Each correction is a version
 * of its own; the last one is the indicator's answer.
 */
package org.fairway.metrics.statement;
