package org.fairway.metrics.upload.api;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import org.fairway.metrics.upload.UploadFormat;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Problems;

/**
 * What a Content-Type says of a body.
 *
 * @param charset null when it does not say
 */
record BodyType(UploadFormat format, Charset charset) {

  static BodyType of(String header) {
    if (header == null) {
      throw Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }
    MediaType type = MediaType.valueOf(header);
    String plain = type.getType() + "/" + type.getSubtype();
    UploadFormat format =
        Arrays.stream(UploadFormat.values())
            .filter(known -> known.mediaType().equalsIgnoreCase(plain))
            .findFirst()
            .orElseThrow(() -> Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE));
    return new BodyType(format, charset(type.getParameters().get("charset")));
  }

  private static Charset charset(String name) {
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }
  }
}
