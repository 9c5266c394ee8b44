package org.fairway.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A child process that writes to a log file and is recorded in a file beside its data.
 *
 * <p>It is started in a session of its own where the system allows it, so that Ctrl-C in a terminal
 * reaches only the parent, which then stops its children in order.
 */
public final class ServerProcess {
  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final long POLL_MILLIS = 50;

  private final String name;
  private final Path record;
  private final Path log;
  private Process process;

  /**
   * @param name for messages
   * @param record file that remembers the process
   * @param log file that its output is appended to
   */
  public ServerProcess(String name, Path record, Path log) {
    this.name = name;
    this.record = record;
    this.log = log;
  }

  /** Ends a process that an earlier parent left behind. */
  public void endLeftover() {
    ProcessRecord.endLeftover(record, GRACE);
  }

  /**
   * Starts the command with variables added to the environment, in the working directory.
   *
   * @throws ServerException when it cannot be started
   */
  public void start(List<String> command, Map<String, String> environment, Path directory) {
    try {
      Files.createDirectories(log.getParent());
      List<String> whole = new ArrayList<>(OwnSession.prefix());
      whole.addAll(command);
      ProcessBuilder builder = new ProcessBuilder(whole).directory(directory.toFile());
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      process = Children.start(builder);
      ProcessRecord.of(process.toHandle()).write(record);
    } catch (IOException e) {
      throw new ServerException("cannot start " + name + ": " + e.getMessage(), e);
    }
  }

  /**
   * Waits until the check holds.
   *
   * @throws ServerException when the process ends first or the time is over; the process is ended
   */
  public void awaitReady(Duration limit, BooleanSupplier ready) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw failed("ended with code " + process.exitValue());
      }
      if (System.nanoTime() > deadline) {
        kill();
        throw failed("was not ready within " + limit.toSeconds() + " s");
      }
      sleep();
    }
  }

  private ServerException failed(String what) {
    return new ServerException(
        name + " " + what + ": " + Tools.lastError(log) + " (see " + log + ")");
  }

  private void sleep() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      throw new ServerException(name + ": start was interrupted", e);
    }
  }

  /** Asks the process to end and waits; ends it by force after 15 seconds. Safe to call twice. */
  public void stop() {
    stop(GRACE);
  }

  /** As {@link #stop()}, with another time to wait. */
  public void stop(Duration grace) {
    stop(() -> process.destroy(), grace);
  }

  /** As {@link #stop()}, with another way of asking. */
  void stop(Runnable ask) {
    stop(ask, GRACE);
  }

  private void stop(Runnable ask, Duration grace) {
    if (process == null) {
      return;
    }
    if (process.isAlive()) {
      ask.run();
      Liveness.awaitEnd(process.toHandle(), grace);
    }
    kill();
    PrivateFiles.deleteQuietly(record);
  }

  /** Ends the process at once, as {@code kill -9} does. */
  public void kill() {
    if (process != null && process.isAlive()) {
      process.destroyForcibly();
      Liveness.awaitEnd(process.toHandle(), GRACE);
    }
  }

  /** Whether the process runs. */
  public boolean isRunning() {
    return process != null && Liveness.runs(process.toHandle());
  }

  /** Where the output goes. */
  public Path log() {
    return log;
  }

  /** Number of the process; -1 before the start. */
  public long pid() {
    return process == null ? -1 : process.pid();
  }
}
