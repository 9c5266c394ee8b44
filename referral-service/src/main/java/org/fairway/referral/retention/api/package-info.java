/** The schedule of retention, over HTTP. */
package org.fairway.referral.retention.api;
