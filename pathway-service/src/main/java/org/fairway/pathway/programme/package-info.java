/**
 * Programmes: what an ICS or an employer runs for whom, from when to when, with how many places.
 */
package org.fairway.pathway.programme;
