/**
 * What employers offer: placements, jobs and courses with a site, hours, requirements and places.
 *
 * <p>Places are never oversold and are passed on in the order of arrival. Everything that changes
 * the places of one opportunity locks its row of {@code opportunity_place} first and the requests
 * after it; of several opportunities the lowest id comes first.
 */
package org.fairway.pathway.opportunity;
