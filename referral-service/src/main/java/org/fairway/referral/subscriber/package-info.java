/**
 * What subscribers are told by webhook: the care system what goes to the topics, a partner what its
 * list of notices would say at that moment.
 */
package org.fairway.referral.subscriber;
