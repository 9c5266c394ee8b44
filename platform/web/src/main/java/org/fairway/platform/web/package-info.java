/**
 * The one way of speaking HTTP: problem documents (RFC 9457), correlation, keyset paging with
 * signed cursors, entity tags, idempotent creation and limits. Services use these types and write
 * none of their own.
 */
package org.fairway.platform.web;
