package org.fairway.client;

import java.net.URI;

/** The realm cannot give a token at the moment (429, or 500 and above): worth another try. */
public final class TokenUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TokenUnavailableException(URI endpoint, int status) {
    super("%s gives no token at the moment: status %d".formatted(endpoint, status));
  }
}
