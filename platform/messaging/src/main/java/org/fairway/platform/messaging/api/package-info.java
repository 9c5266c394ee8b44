/** Operating messages over HTTP. */
package org.fairway.platform.messaging.api;
