package org.fairway.reporting.render;

import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * Keeps the PDF renderer from opening any address. Its default fetches whatever a page names, so a
 * name in a report could make the service call an address of an attacker's choice or print a file
 * of the machine.
 */
final class NothingFetched {
  private static final String[] PROTOCOLS = {
    "http", "https", "file", "jar", "classpath", "data", "ftp"
  };

  private NothingFetched() {}

  static void applyTo(PdfRendererBuilder builder) {
    FSStreamFactory refuse =
        address -> {
          throw new IllegalStateException("A report may not fetch anything");
        };
    builder.useUriResolver((base, address) -> null);
    builder.useProtocolsStreamImplementation(refuse, PROTOCOLS);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, type) -> false, when);
    }
  }
}
