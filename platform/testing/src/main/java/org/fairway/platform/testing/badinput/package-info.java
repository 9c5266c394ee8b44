/**
 * Bad input for every operation, made from the service's description: what must be refused, with
 * the place of the mistake, and must leave nothing behind.
 */
package org.fairway.platform.testing.badinput;
