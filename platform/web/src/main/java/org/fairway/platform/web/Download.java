package org.fairway.platform.web;

import jakarta.ws.rs.core.Response;

/** An answer that browsers save under a name and do not show. */
public final class Download {

  /** Header with the file's name. */
  public static final String HEADER = "Content-Disposition";

  /** How the header looks. */
  public static final String SHAPE = "^attachment; filename=\"[A-Za-z0-9._-]+\"$";

  private Download() {}

  /**
   * Begins the answer.
   *
   * @param content what is sent
   * @param type its media type
   * @param name letters, digits, dots, hyphens and underscores, so that it is safe in a header
   */
  public static Response.ResponseBuilder of(Object content, String type, String name) {
    return Response.ok(content).type(type).header(HEADER, "attachment; filename=\"" + name + "\"");
  }
}
