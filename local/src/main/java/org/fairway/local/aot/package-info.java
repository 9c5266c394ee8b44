/**
 * Ahead-of-time caches of the services (JEP 483, 514): classes read, linked and laid out once, so
 * that a service starts with less than half the work.
 *
 * <p>A cache is made from a {@linkplain org.fairway.local.aot.DryStart dry start}, a start of the
 * built service without any server to talk to, and so in an image build as well as here. It belongs
 * to one JDK, one set of jars and one set of options; for any other it is not used, and the service
 * starts as it would without. JDK 25 or newer is needed.
 */
package org.fairway.local.aot;
