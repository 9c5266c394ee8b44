package org.fairway.platform.tenancy;

import java.util.Set;

/**
 * Who may call an operation.
 *
 * @param operation operationId
 * @param access how the caller is known
 * @param scope OAuth scope that the token must carry; empty unless {@link Access#TOKEN}
 * @param roles realm roles of which the caller must hold one; empty unless {@link Access#TOKEN}
 */
public record Permission(String operation, Access access, String scope, Set<String> roles) {

  /** How a caller is known. */
  public enum Access {
    /** By an access token of the realm. */
    TOKEN,
    /** By a signature over the request, which the resource checks. */
    SIGNATURE,
    /** Not at all: open to everyone. */
    PUBLIC
  }
}
