/**
 * Whether there is room, asked without naming anybody: what programmes have free, and how those who
 * run them say that they take people on.
 */
package org.fairway.referral.capacity;
