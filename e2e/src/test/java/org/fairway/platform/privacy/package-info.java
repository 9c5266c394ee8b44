/** What the end-to-end tests need from inside of the package that keeps the keys. */
package org.fairway.platform.privacy;
