/**
 * What must happen at a moment of its own, over all tenants: kept as rows, so that it survives
 * restarts, and taken with row locks, so that of several instances one does it.
 */
package org.fairway.referral.deadline;
