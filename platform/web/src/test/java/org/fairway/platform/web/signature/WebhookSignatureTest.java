package org.fairway.platform.web.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.fairway.platform.web.signature.WebhookSignature.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
  /** The vector of the reference libraries of Standard Webhooks ("sign function works"). */
  private static final WebhookSecret SECRET =
      WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final long SENT = 1614265330L;
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final Instant NOW = Instant.ofEpochSecond(SENT);
  private static final WebhookSecret OTHER = WebhookSecret.generate(new SecureRandom());

  @Test
  void signsThePublishedVector() {
    assertThat(WebhookSignature.sign(SECRET, ID, SENT, BODY)).isEqualTo(SIGNATURE);
  }

  @Test
  void verifiesThePublishedVector() {
    assertThat(verify(List.of(SECRET), SIGNATURE, BODY, NOW)).isEqualTo(Outcome.VALID);
  }

  @Test
  void theOlderSecretStillVerifiesDuringRotation() {
    assertThat(verify(List.of(OTHER, SECRET), SIGNATURE, BODY, NOW)).isEqualTo(Outcome.VALID);
  }

  @Test
  void aSecretThatIsNoLongerLiveDoesNotVerify() {
    assertThat(verify(List.of(OTHER), SIGNATURE, BODY, NOW)).isEqualTo(Outcome.SIGNATURE_WRONG);
    assertThat(verify(List.of(), SIGNATURE, BODY, NOW)).isEqualTo(Outcome.SIGNATURE_WRONG);
  }

  @Test
  void oneGoodSignatureAmongSeveralIsEnough() {
    // Given
    String several = WebhookSignature.sign(OTHER, ID, SENT, BODY) + " v2,abc " + SIGNATURE;

    // When, Then
    assertThat(verify(List.of(SECRET), several, BODY, NOW)).isEqualTo(Outcome.VALID);
  }

  @Test
  void oneChangedByteOfTheBodyIsWrong() {
    for (int i = 0; i < BODY.length; i++) {
      byte[] changed = BODY.clone();
      changed[i] ^= 1;
      assertThat(verify(List.of(SECRET), SIGNATURE, changed, NOW))
          .isEqualTo(Outcome.SIGNATURE_WRONG);
    }
  }

  @Test
  void aDeliveryUnderAnotherIdOrTimeIsWrong() {
    assertThat(
            WebhookSignature.verify(
                List.of(SECRET), new WebhookHeaders(ID + "x", "" + SENT, SIGNATURE), BODY, NOW))
        .isEqualTo(Outcome.SIGNATURE_WRONG);
    assertThat(
            WebhookSignature.verify(
                List.of(SECRET), new WebhookHeaders(ID, "" + (SENT + 1), SIGNATURE), BODY, NOW))
        .isEqualTo(Outcome.SIGNATURE_WRONG);
  }

  @ParameterizedTest
  @CsvSource({
    "-301, OUTSIDE_TOLERANCE",
    "-300, VALID",
    "300, VALID",
    "301, OUTSIDE_TOLERANCE",
  })
  void theClockMayDifferByFiveMinutes(long seconds, Outcome expected) {
    assertThat(verify(List.of(SECRET), SIGNATURE, BODY, NOW.plusSeconds(seconds)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,",
        "v1,%%%",
        "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1 g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
      })
  void anythingElseInTheSignatureHeaderIsWrong(String header) {
    assertThat(verify(List.of(SECRET), header, BODY, NOW)).isEqualTo(Outcome.SIGNATURE_WRONG);
  }

  @Test
  void missingAndMalformedHeadersAreToldApart() {
    assertThat(
            WebhookSignature.verify(
                List.of(SECRET), new WebhookHeaders(null, "1", "v1,x"), BODY, NOW))
        .isEqualTo(Outcome.HEADER_MISSING);
    assertThat(
            WebhookSignature.verify(
                List.of(SECRET), new WebhookHeaders(ID, "soon", "v1,x"), BODY, NOW))
        .isEqualTo(Outcome.HEADER_MALFORMED);
    assertThat(verify(List.of(SECRET), "v1,x ".repeat(11), BODY, NOW))
        .isEqualTo(Outcome.HEADER_MALFORMED);
  }

  @Test
  void aSecretIsWrittenAndReadBackAndNeverPrinted() {
    assertThat(OTHER.reveal()).startsWith("whsec_");
    assertThat(WebhookSecret.parse(OTHER.reveal())).isEqualTo(OTHER);
    assertThat(OTHER.toString()).doesNotContain(OTHER.reveal().substring(6));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 23, 65})
  void aSecretOfAnotherLengthIsRefused(int bytes) {
    String written = "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);

    assertThatThrownBy(() -> WebhookSecret.parse(written))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_not base64 at all"})
  void aSecretInAnotherFormIsRefusedWithoutRepeatingIt(String written) {
    assertThatThrownBy(() -> WebhookSecret.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(written);
  }

  private static Outcome verify(
      List<WebhookSecret> live, String signature, byte[] body, Instant now) {
    return WebhookSignature.verify(live, new WebhookHeaders(ID, "" + SENT, signature), body, now);
  }
}
