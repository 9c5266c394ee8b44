package org.fairway.local.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fairway.local.aot.AotCache;
import org.fairway.local.aot.AotMaker;
import org.fairway.local.server.ServerException;

/** The ahead-of-time caches of the four services, for the JDK that the suite runs on. */
final class ServiceCaches {
  private static final long PAUSE_SECONDS = 20;

  private ServiceCaches() {}

  static AotCache of(Service service, Layout layout) {
    return AotCache.of(
        layout.caches(), service.artifact(), layout.jar(service).getParent(), ServicePart.OPTIONS);
  }

  /** Makes those that are missing, one after another; returns how many. */
  static int make(Layout layout) {
    int made = 0;
    for (Service service : Service.values()) {
      AotCache cache = of(service, layout);
      if (cache.isMissing()) {
        AotMaker.make(cache, layout.of("aot"));
        made++;
      }
    }
    return made;
  }

  /**
   * Makes those that are missing while the suite runs, at the lowest priority, and not in a suite
   * that is soon stopped again. Where that fails the suite is none the worse: the next start is as
   * slow as this one was.
   */
  static void makeMeanwhile(Layout layout, Progress progress) {
    if (Stream.of(Service.values()).noneMatch(service -> of(service, layout).isMissing())) {
      return;
    }
    var unused =
        CompletableFuture.runAsync(
            () -> {
              try {
                make(layout);
                progress.say("The next start will be quicker: its caches are made.");
              } catch (ServerException e) {
                if (!Stopping.wasAsked()) {
                  progress.say("No start-up caches: " + e.getMessage());
                }
              }
            },
            CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS));
  }
}
