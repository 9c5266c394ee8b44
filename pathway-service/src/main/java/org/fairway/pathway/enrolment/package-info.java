/**
 * A person's way through a pathway: status, hours, and what the rules say about it. Every change
 * locks the enrolment's row, so that changes of one enrolment happen one after another, and its
 * events carry an ascending version.
 */
package org.fairway.pathway.enrolment;
