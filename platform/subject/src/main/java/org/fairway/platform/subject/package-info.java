/**
 * What a service that knows people by pseudonym only owes them: to tell what it keeps, and to erase
 * it when the service that knows who they are says so.
 */
package org.fairway.platform.subject;
