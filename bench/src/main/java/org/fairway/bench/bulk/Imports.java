package org.fairway.bench.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import org.fairway.bench.measure.Cpu;
import org.fairway.bench.measure.HeapLog;
import org.fairway.bench.measure.Pause;
import org.fairway.bench.server.Cast;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;
import org.fairway.local.api.Api;
import org.fairway.local.server.ServerException;

/** Sends files through the public API and waits for their end. */
final class Imports {
  private static final long LOOK = 50;

  private final Cast cast;
  private final Servers servers;
  private final RunningService referral;
  private final HeapLog heap;
  private int next;

  Imports(Cast cast, Servers servers, RunningService referral, HeapLog heap) {
    this.cast = cast;
    this.servers = servers;
    this.referral = referral;
    this.heap = heap;
  }

  /**
   * An import that is over.
   *
   * @param seconds from the first byte sent
   * @param cpu milliseconds a row, of service and database together
   * @param used most MiB of heap in use meanwhile
   * @param kept MiB that a full collection left when it was over
   */
  record Done(double seconds, double cpu, double used, double kept) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.1f s, CPU %.2f ms a row, heap kept %.0f MB", seconds, cpu, kept);
    }
  }

  /** Sends so many rows about new people. */
  Done send(ReferralFile file, int rows, String mode, String atomicity) {
    byte[] body = file.of(next, rows);
    next += rows;
    String token = cast.token();
    Api api = new Api(referral.url(), () -> token);
    heapAfterCollecting();
    Duration before = cpu();
    long begin = System.nanoTime();
    String path = "/v1/imports?mode=" + mode + "&atomicity=" + atomicity;
    JsonNode sent =
        api.upload(path, file.type(), BodyPublishers.ofByteArray(body)).expect(202).json();
    awaitEnd(api, "/v1/imports/" + sent.path("id").asText(), mode, rows);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double cpu = Cpu.perRequest(before, cpu(), rows);
    double used = heap.sinceLastLook().used();
    HeapLog.Heap end = heapAfterCollecting();
    return new Done(seconds, cpu, Math.max(used, end.used()), end.kept());
  }

  private HeapLog.Heap heapAfterCollecting() {
    referral.collectGarbage();
    return heap.sinceLastLook();
  }

  private Duration cpu() {
    return Cpu.ofTree(referral.pid()).plus(Cpu.ofTree(servers.pid("postgres")));
  }

  private static void awaitEnd(Api api, String path, String mode, int rows) {
    while (true) {
      JsonNode job = api.get(path).expect(200).json();
      switch (job.path("state").asText()) {
        case "COMPLETED" -> {
          requireAll(job, mode, rows);
          return;
        }
        case "QUEUED", "RUNNING" -> Pause.millis(LOOK);
        default -> throw new ServerException("the import did not end well: " + job);
      }
    }
  }

  private static void requireAll(JsonNode job, String mode, int rows) {
    if (mode.equals("COMMIT") && job.path("entered").asInt() != rows) {
      throw new ServerException("not all rows were entered: " + job);
    }
  }
}
