package org.fairway.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opaque keyset cursors: the position of the last row shown, signed (HMAC-SHA-256) together with
 * tenant, list and filters. A cursor that was altered, or is used by another tenant or with other
 * filters, is refused with {@code invalid-cursor}.
 */
@ApplicationScoped
public class Cursors {
  private static final int SIGNATURE = 32;
  private final WebConfig config;
  private final Caller caller;
  private final ObjectMapper json;

  Cursors(WebConfig config, Caller caller, ObjectMapper json) {
    this.config = config;
    this.caller = caller;
    this.json = json;
  }

  /** Cursor for the row at {@code position} of {@code list} under these filters. */
  public String sign(String list, Map<String, String> filters, List<String> position) {
    byte[] payload = write(position);
    byte[] signature = signature(list, filters, payload);
    byte[] all = Arrays.copyOf(signature, signature.length + payload.length);
    System.arraycopy(payload, 0, all, signature.length, payload.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** Position in the cursor, or an empty list for no cursor. */
  public List<String> verify(String list, Map<String, String> filters, String cursor) {
    if (cursor == null) {
      return List.of();
    }
    byte[] all = decode(cursor);
    if (all.length <= SIGNATURE) {
      throw refused();
    }
    byte[] payload = Arrays.copyOfRange(all, SIGNATURE, all.length);
    if (!MessageDigest.isEqual(Arrays.copyOf(all, SIGNATURE), signature(list, filters, payload))) {
      throw refused();
    }
    return read(payload);
  }

  private byte[] signature(String list, Map<String, String> filters, byte[] payload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(config.cursorKey(), "HmacSHA256"));
      mac.update(write(List.of(caller.tenant(), list, new TreeMap<>(filters))));
      return mac.doFinal(payload);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
    }
  }

  private byte[] write(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a cursor's parts are plain text", e);
    }
  }

  private List<String> read(byte[] payload) {
    try {
      return json.readValue(payload, new TypeReference<>() {});
    } catch (java.io.IOException e) {
      throw refused();
    }
  }

  private static byte[] decode(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw refused();
    }
  }

  private static ProblemException refused() {
    return Problems.invalidCursor();
  }
}
