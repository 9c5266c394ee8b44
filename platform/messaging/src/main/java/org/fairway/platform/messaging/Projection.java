package org.fairway.platform.messaging;

/**
 * A handler whose tables hold nothing but what events said, and can therefore be built again from
 * them with {@link ProjectionRebuild}.
 *
 * <p>All three methods run in transactions of their own, in the scope of the tenant whose
 * projection is rebuilt.
 */
public interface Projection extends EventHandler {

  /** Empties this tenant's rows of the fresh tables: also what an earlier, broken rebuild left. */
  void prepareRebuild();

  /** Takes an event into the fresh tables, by the same rules as {@link #handle}. */
  void rebuild(IncomingEvent event);

  /** Puts this tenant's fresh rows into the place of the live ones. */
  void swap();
}
