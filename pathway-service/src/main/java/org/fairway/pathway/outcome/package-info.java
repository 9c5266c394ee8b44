/**
 * Where people went who left a pathway, within two months, and what the rules say of it: paid work
 * of 16 hours or more, of less, an apprenticeship, study, volunteering.
 */
package org.fairway.pathway.outcome;
