/**
 * A service in small, on which the plumbing itself is tested: things with a name, owned by an
 * organisation.
 */
package org.fairway.platform.sample;
