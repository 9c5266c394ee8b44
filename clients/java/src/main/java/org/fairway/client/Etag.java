package org.fairway.client;

import java.util.List;
import java.util.Map;
import org.fairway.client.http.ApiResponse;

/** The version of a resource, which every change has to name in {@code If-Match}. */
public final class Etag {
  private Etag() {}

  /**
   * The version that an answer shows, as it is to be given back. Answers come from the methods
   * whose names end in {@code WithHttpInfo}.
   *
   * @throws IllegalArgumentException if the answer shows none
   */
  public static String of(ApiResponse<?> response) {
    return response.getHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("ETag"))
        .map(Map.Entry::getValue)
        .flatMap(List::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the answer shows no version (ETag)"));
  }
}
