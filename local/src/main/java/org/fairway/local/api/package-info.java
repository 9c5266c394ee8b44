/** A plain client of the suite's public API, with no privilege that an integrator does not have. */
package org.fairway.local.api;
