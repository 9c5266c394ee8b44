/**
 * People who were entered twice. A comparison with an explained score finds them some moments after
 * they were entered, within one partner or within the care system, as its policy says; a match of
 * two partners is shown to the care system alone. Merging links the records and moves nothing, so
 * that it can be taken back whole.
 */
package org.fairway.referral.duplicate;
