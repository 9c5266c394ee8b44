/** The audit over HTTP, in every service alike. */
package org.fairway.platform.privacy.api;
