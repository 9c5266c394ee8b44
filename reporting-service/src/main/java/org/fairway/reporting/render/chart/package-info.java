/**
 * Draws charts as shapes that SVG and PDF both understand. Ink and paper only: the two series of a
 * bar chart differ by fill and hatching, ratios by position and marker, so every chart reads the
 * same in greyscale.
 */
package org.fairway.reporting.render.chart;
