package org.fairway.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairway.local.server.OwnSession;
import org.fairway.local.server.PrivateFiles;
import org.fairway.local.server.ProcessRecord;
import org.fairway.local.server.ServerException;

/** Starts a supervisor that outlives this process, and waits until it is ready. */
final class DetachedStart {
  private static final Duration GRACE = Duration.ofSeconds(60);
  private static final long POLL_MILLIS = 200;
  private static final String FAILURE = "fairway: ";

  private final Layout layout;
  private final Progress progress;
  private Process supervisor;
  private volatile boolean done;

  DetachedStart(Layout layout, Progress progress) {
    this.layout = layout;
    this.progress = progress;
  }

  /** Where the servers are, once all is healthy. */
  Addresses run() {
    if (Leftovers.supervisor(layout).isPresent()) {
      throw new ServerException("the suite is running already (./fairway status, ./fairway stop)");
    }
    Preflight.diskFree(layout.data());
    progress.say("Starting the suite in the background");
    try {
      Files.createDirectories(layout.supervisorLog().getParent());
      Files.writeString(layout.supervisorLog(), "");
      PrivateFiles.deleteQuietly(layout.state());
      supervisor = launch();
      Stopping.onEnd("give-up", this::giveUp);
      return follow();
    } catch (IOException e) {
      throw new ServerException("cannot start in the background: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while starting", e);
    }
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>(OwnSession.prefix());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Dslf4j.internal.verbosity=ERROR",
            "-Dfairway.root=" + layout.root(),
            "-cp",
            System.getProperty("java.class.path"),
            Fairway.class.getName(),
            "supervise"));
    return new ProcessBuilder(command)
        .directory(layout.data().toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(layout.supervisorLog().toFile()))
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .start();
  }

  private Addresses follow() throws IOException, InterruptedException {
    try (RandomAccessFile log = new RandomAccessFile(layout.supervisorLog().toFile(), "r")) {
      while (true) {
        Optional<SuiteState> state = SuiteState.read(layout.state());
        boolean alive = supervisor.isAlive();
        boolean ready = state.filter(s -> s.phase() == SuiteState.Phase.READY).isPresent();
        if (!alive) {
          throw new ServerException(
              state.map(SuiteState::message).filter(m -> !m.isBlank()).orElseGet(this::lastLine));
        }
        copy(log);
        if (ready) {
          done = true;
          return state.get().addresses();
        }
        Thread.sleep(POLL_MILLIS);
      }
    }
  }

  private void copy(RandomAccessFile log) throws IOException {
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      if (!line.startsWith(FAILURE)) { // told once, by the exception
        progress.say(
            new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
      }
    }
  }

  private String lastLine() {
    try {
      List<String> lines = Files.readAllLines(layout.supervisorLog());
      String last = lines.isEmpty() ? "the suite did not start" : lines.get(lines.size() - 1);
      return last.startsWith(FAILURE) ? last.substring(FAILURE.length()) : last;
    } catch (IOException e) {
      return "the suite did not start (see " + layout.supervisorLog() + ")";
    }
  }

  /** Ctrl-C while waiting: nothing is left behind. */
  private void giveUp() {
    if (!done) {
      ProcessRecord.end(supervisor.toHandle(), GRACE);
    }
  }
}
