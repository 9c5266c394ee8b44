package org.fairway.referral.self;

import java.util.UUID;

/**
 * What a link opens.
 *
 * @param ofReferrer whether a referrer made it, and so may hold it: the care system and its own
 *     site are none
 */
record UsedLink(UUID referral, boolean ofReferrer) {}
