/**
 * The open directory: partners, and programmes and opportunities with free places, for everybody to
 * read, in the shape of Open Referral UK. It is a copy of what may be open, and knows no person.
 */
package org.fairway.referral.directory;
