/** A service in small that listens to its own events, on which the messaging is tried. */
package org.fairway.platform.wiring;
