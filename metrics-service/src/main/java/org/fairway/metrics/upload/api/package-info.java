/** Feeds and uploads over HTTP. */
package org.fairway.metrics.upload.api;
