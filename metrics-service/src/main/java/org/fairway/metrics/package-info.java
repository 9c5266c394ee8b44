/** Workforce equality metrics and the chain from referral to work, from counts alone. */
package org.fairway.metrics;
