package org.fairway.local.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Someone who can sign in to the local realm.
 *
 * @param kind a person or a machine
 * @param name of the user or the client
 * @param secret password or client secret; of this machine only
 */
public record Persona(Kind kind, String name, String secret) {
  /** How a persona signs in. */
  public enum Kind {
    /** Code flow with PKCE. */
    USER,
    /** Client credentials. */
    CLIENT
  }

  @JsonIgnore
  boolean isUser() {
    return kind == Kind.USER;
  }

  @Override
  public String toString() {
    return "Persona[" + kind + " " + name + "]";
  }
}
