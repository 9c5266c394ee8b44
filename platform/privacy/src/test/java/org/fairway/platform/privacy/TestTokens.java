package org.fairway.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/**
 * Access tokens of the realm's form, signed with a key of this run: here no Keycloak is at hand.
 */
public final class TestTokens {
  private static final String PRIVATE_KEY = "fairway.test.privacy-signing-key";
  private static final int BITS = 2048;

  private TestTokens() {}

  /** Makes the key and gives its public half, as Quarkus wants it. */
  static String start() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      KeyPair pair = generator.generateKeyPair();
      System.setProperty(
          PRIVATE_KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
      return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String of(String tenant, String organisation, String role, String scope) {
    long now = Instant.now().getEpochSecond();
    String claims =
        """
        {"sub":"subject-1","azp":"console","aud":"privacytest","typ":"Bearer","iat":%d,"exp":%d,
         "tenant":"%s","organisation":"%s","scope":"%s","realm_access":{"roles":["%s"]}}"""
            .formatted(now, now + 300, tenant, organisation, scope, role);
    String content = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encode(claims);
    return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(content));
  }

  private static byte[] sign(String content) {
    try {
      byte[] key = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
