/** Rights of people, over HTTP. */
package org.fairway.referral.rights.api;
