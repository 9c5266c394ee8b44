package org.fairway.pathway.catalogue;

/** Where a catalogue comes from. */
public enum ImportOrigin {
  /** Delivered with the service: what is read until a file was sent. */
  BUNDLED,
  UPLOAD
}
