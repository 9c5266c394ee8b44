/** What is kept of a person, over HTTP, in every service that knows pseudonyms. */
package org.fairway.platform.subject.api;
