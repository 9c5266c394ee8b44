/**
 * What people can do about their own referral without an account: by a link that works once, they
 * read how it goes and take a consent back. The link says no name, and what it opens says none.
 */
package org.fairway.referral.self;
