package org.fairway.platform.messaging;

/** A message together with the event that it holds. */
record Received(Delivery delivery, IncomingEvent event) {}
