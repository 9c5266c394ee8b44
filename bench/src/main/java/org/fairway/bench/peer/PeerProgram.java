package org.fairway.bench.peer;

import java.util.Map;
import org.fairway.bench.load.Load;
import org.fairway.local.server.ServerException;
import org.fairway.local.server.ServerProcess;

/** How a peer is had. Either step fails with {@link ServerException} where it cannot be had. */
interface PeerProgram {
  /** Fetches what it needs, makes its database, and returns when it listens. */
  ServerProcess start();

  /** Stores what it is measured beside, and tells how it is asked for each kind of work. */
  Map<Work, Load> fill();
}
