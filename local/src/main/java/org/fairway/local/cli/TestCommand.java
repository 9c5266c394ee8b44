package org.fairway.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.fairway.local.server.Children;
import org.fairway.local.server.ServerException;
import org.fairway.local.server.ShortCommand;
import org.fairway.local.server.SideBySide;
import org.fairway.local.server.TestStack;

/** {@code test}: one PostgreSQL, Kafka and Keycloak for a whole run of every module's tests. */
final class TestCommand implements Command {
  private static final long CLOSE_SECONDS = 60;

  /** Tests of a module that pass only at the second try: so many fail it (ADR 0060). */
  private static final String FLAKES = "3";

  /** Modules at a time: tests wait more than they reckon, and no service waits for its turn. */
  private static final String THREADS = "4";

  /**
   * Compiling takes half of the processor's time when nothing is optimised for longer runs. The
   * sizes spare what growing costs: a tenth of it went into collections.
   */
  private static final String FOR_A_SHORT_RUN =
      "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
          + " -Xms2g -XX:MetaspaceSize=512m -XX:ReservedCodeCacheSize=192m";

  @Override
  public int run(Layout layout, List<String> given) {
    new Arguments(given, Set.of(), Set.of(), 0);
    Path directory = layout.data().resolve("test");
    Progress progress = new Progress(System.out);
    Preflight.diskFree(layout.data());
    Instant start = Instant.now();
    int code;
    if (TestStack.running(directory).isPresent()) {
      progress.say("Using the test stack that runs in " + directory);
      code = maven(layout, TestStack.announcement(directory));
    } else {
      progress.say("Starting PostgreSQL, Kafka and Keycloak for the tests, and mvn verify");
      code = withOwnStack(layout, directory, progress);
    }
    List<ReportedTest> tests = TestTotals.testsBelow(layout.root(), FileTime.from(start));
    TestTotals totals = TestTotals.of(tests);
    progress.say("Took " + progress.elapsed() + " on JDK " + Runtime.version().feature() + ".");
    if (code != 0 && totals.failed() == 0) {
      progress.say("The build failed, and no test did in the end: see the errors above.");
    }
    SkippedTests.of(tests).lines().forEach(progress::say);
    FailedTests.lines(tests).forEach(progress::say);
    progress.say(totals.line());
    return code == 0 && totals.allPassed() ? 0 : 1;
  }

  /** Maven compiles while the servers start; the first test that needs one waits for it. */
  private static int withOwnStack(Layout layout, Path directory, Progress progress) {
    CountDownLatch closed = new CountDownLatch(1);
    Stopping.onEnd("end-early", () -> endEarly(closed));
    AtomicReference<TestStack> stack = new AtomicReference<>();
    CompletableFuture<Void> start =
        SideBySide.run(() -> stack.set(started(layout, directory, progress)));
    try {
      return maven(layout, TestStack.announcement(directory));
    } finally {
      try {
        SideBySide.await(Stream.of(start));
        stack.get().close();
      } finally {
        closed.countDown();
      }
    }
  }

  private static TestStack started(Layout layout, Path directory, Progress progress) {
    try {
      TestStack stack = TestStack.start(layout.root(), directory);
      progress.say("PostgreSQL, Kafka and Keycloak are ready after " + progress.elapsed());
      return stack;
    } catch (RuntimeException e) {
      Children.endAll(); // Maven has nothing to test against
      throw e;
    }
  }

  /**
   * On Ctrl-C or SIGTERM: ends Maven and the servers, and waits until the main thread has seen it.
   */
  private static void endEarly(CountDownLatch closed) {
    if (closed.getCount() == 0) {
      return;
    }
    Children.endAll();
    try {
      closed.await(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int maven(Layout layout, Path stack) {
    String maven = System.getenv().getOrDefault("FAIRWAY_MAVEN", "mvn");
    try {
      return ShortCommand.inForeground(
          List.of(
              maven,
              "-B",
              "-ntp",
              "--threads",
              THREADS,
              "--fail-at-end",
              "-Dsurefire.rerunFailingTestsCount=1",
              "-Dsurefire.failOnFlakeCount=" + FLAKES,
              "-Dfairway.whole",
              "verify"),
          layout.root(),
          Map.of(
              "FAIRWAY_TEST_STACK", stack.toString(),
              "JAVA_HOME", System.getProperty("java.home"),
              "MAVEN_OPTS", System.getenv().getOrDefault("MAVEN_OPTS", FOR_A_SHORT_RUN)));
    } catch (IOException e) {
      throw new ServerException("cannot run " + maven + ": " + e.getMessage(), e);
    }
  }
}
