/**
 * What employers offer: placements, jobs and courses with a site, hours, requirements and places.
 *
 * <p>Places are never oversold and are passed on in the order of arrival. Everything that changes
 * the places of one opportunity locks its row of {@code opportunity_place} first and the requests
 * after it; of several opportunities the lowest id comes first. Who asks for a place or takes one
 * has locked the person before it, and locks the enrolment, then its programme, after it.
 */
package org.fairway.pathway.opportunity;
