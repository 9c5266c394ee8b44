/**
 * What somebody has to be reminded of: kept as rows with a day, told once by a sweep that takes
 * them with row locks, open until what they ask for was done.
 */
package org.fairway.pathway.reminder;
