/**
 * Signatures of webhooks by Standard Webhooks 1.0.0, for those that come in and those that go out.
 */
package org.fairway.platform.web.signature;
