/**
 * Says figures in plain English. Every sentence is made from the value that the table shows, is
 * right when there is no value, and never turns an undefined ratio into 0, 1 or infinity.
 */
package org.fairway.reporting.wording;
