package org.fairway.platform.web;

/** A body that may have a next page; its answer gets a {@code Link} header. */
public interface NextPage {

  /** Opaque cursor of the next page; null on the last one. */
  String next();
}
