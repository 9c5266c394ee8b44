/** Who may see which organisation, and in which detail; the bounds of bodies; the settings. */
package org.fairway.metrics.access;
