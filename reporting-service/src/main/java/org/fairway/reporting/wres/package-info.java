/**
 * The Workforce Race Equality Standard annual report: nine indicators of one organisation and year,
 * for its board and the public.
 */
package org.fairway.reporting.wres;
