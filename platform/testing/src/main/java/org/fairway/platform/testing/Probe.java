package org.fairway.platform.testing;

import java.util.Map;

/**
 * How the isolation matrix calls one operation.
 *
 * @param operation operationId
 * @param method HTTP method
 * @param path with the ids of things that {@code owner} made
 * @param body JSON text, or null
 * @param headers further headers; {@code Idempotency-Key} is added where the method is POST and
 *     none is given
 * @param kind what a stranger must get
 * @param marker for a list: text that appears in the owner's answer and may appear in nobody else's
 * @param owner who may make this call, and is answered with 2xx
 */
public record Probe(
    String operation,
    String method,
    String path,
    String body,
    Map<String, String> headers,
    Kind kind,
    String marker,
    Persona owner) {

  /** What a stranger with a valid token of the same role must get. */
  public enum Kind {
    /** One thing with an id: strangers get 404, the same as for an id that nobody has. */
    ITEM,
    /**
     * One thing of the tenant as a whole: other tenants get 404, organisations of the same tenant
     * may see it.
     */
    TENANT_ITEM,
    /** A list: strangers get 200 without the marker. */
    LIST,
    /** A list that the whole tenant may see: only other tenants must not find the marker. */
    TENANT_LIST,
    /**
     * Works on the caller's own tenant and names nothing of another's: only the token attacks
     * apply.
     */
    OWN
  }

  /** A probe without body and headers. */
  public static Probe of(String operation, String method, String path, Kind kind, Persona owner) {
    return new Probe(operation, method, path, null, Map.of(), kind, null, owner);
  }

  /** With a JSON body. */
  public Probe body(String json) {
    return new Probe(operation, method, path, json, headers, kind, marker, owner);
  }

  /** With an {@code If-Match} that holds for the owner. */
  public Probe ifMatch(String etag) {
    return header("If-Match", etag);
  }

  /** With one more header. */
  public Probe header(String name, String value) {
    Map<String, String> all = new java.util.HashMap<>(headers);
    all.put(name, value);
    return new Probe(operation, method, path, body, Map.copyOf(all), kind, marker, owner);
  }

  /** With the text by which a stranger's list would give the owner's things away. */
  public Probe marker(String text) {
    return new Probe(operation, method, path, body, headers, kind, text, owner);
  }

  /** The same call by somebody else. */
  public Probe by(Persona other) {
    return new Probe(operation, method, path, body, headers, kind, marker, other);
  }
}
