/**
 * How long which records are kept, and their end: tried first, done by the night, and never against
 * a legal hold or a restriction.
 */
package org.fairway.referral.retention;
