package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.fairway.platform.web.AnswerSeal;

/** Seals the answers that are kept for repeated requests. */
@ApplicationScoped
class SealedAnswers implements AnswerSeal {
  private final Sealer sealer;

  SealedAnswers(Sealer sealer) {
    this.sealer = sealer;
  }

  @Override
  public byte[] seal(String tenant, String key, String answer) {
    return sealer.seal(tenant, binding(tenant, key), answer.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public byte[] open(String tenant, String key, byte[] sealed) {
    return sealer.open(tenant, binding(tenant, key), sealed, () -> "a stored answer");
  }

  private static byte[] binding(String tenant, String key) {
    return Canonical.bytes("fairway.answer.1", tenant, key);
  }
}
