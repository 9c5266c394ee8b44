/**
 * The six high-impact actions of the improvement plan as targets over the indicators. Which
 * indicators, and what is to be reached, is a data file of the catalogue.
 */
package org.fairway.metrics.target;
