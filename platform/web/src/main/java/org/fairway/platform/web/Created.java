package org.fairway.platform.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answer to a creation: 201 with {@code Location} and {@code ETag}. */
public final class Created {
  private Created() {}

  /** 201 for a resource at {@code path} (absolute path on this service). */
  public static Response at(String path, Object view, long version) {
    return Response.created(URI.create(path)).tag(ETags.of(version)).entity(view).build();
  }

  /** 202 for a job whose state can be read at {@code path}. */
  public static Response accepted(String path, Object view) {
    return Response.accepted(view).location(URI.create(path)).header("Retry-After", "1").build();
  }
}
