/**
 * An organisation's indicators through the years. Each year's figures are those that the audience
 * may see of that year by itself; a change is told only between two of them that compare.
 */
package org.fairway.metrics.trend;
