/**
 * The way of people who qualified overseas to a register: the steps of each regulator, their
 * results, tests that expire, and work as a support worker meanwhile. How it stands is worked out
 * for a date from the results; what the rules say of it comes from the rules.
 */
package org.fairway.pathway.registration;
