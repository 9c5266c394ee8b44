package org.fairway.metrics.upload;

import java.util.List;

/** A JSON body that is no table. */
final class JsonRefusal {

  private JsonRefusal() {}

  static UploadRefused of(String place, String code, String detail) {
    return new UploadRefused(List.of(new UploadFault(place, code, detail)), 1);
  }
}
