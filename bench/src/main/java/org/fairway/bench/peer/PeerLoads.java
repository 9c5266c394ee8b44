package org.fairway.bench.peer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.bench.load.Load;

/**
 * The requests that peers are sent: the same for each, but for their addresses and bodies. Readings
 * ask for what is there now (HAPI would answer a search with what it found up to a minute ago).
 */
final class PeerLoads {
  /** As long as the note of the product's referrals. */
  static final String NOTE = "Wishes to work on a ward; a job coach is known to the college";

  private final String url;
  private final String token;

  PeerLoads(String url, String token) {
    this.url = url;
    this.token = token;
  }

  /**
   * Referrals of people by turns.
   *
   * @param body with <code>${person}</code> and <code>${now}</code>; {@code %1$s} is the
   *     organisation and {@code %2$s} the note
   */
  Load create(String path, String body, PeerStock stock) {
    return load(
        "peer-create.hf.yaml",
        Map.of(
            "path", path,
            "people", String.join(", ", stock.people()),
            "body", body.formatted(stock.organisation(), NOTE)));
  }

  /** One of the items by turns, whose names end the path. */
  Load get(String path, List<String> items) {
    return load("peer-get.hf.yaml", Map.of("path", path, "items", String.join(", ", items)));
  }

  private Load load(String scenario, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(more);
    all.put("url", url);
    all.put("token", token);
    return new Load(scenario, all);
  }
}
