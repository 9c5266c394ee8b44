package org.fairway.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NothingFetchedTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  @TempDir Path folder;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          byte[] css = "p::after { content: 'FETCHED' }".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/css");
          exchange.sendResponseHeaders(200, css.length);
          exchange.getResponseBody().write(css);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void silence() {
    server.stop(0);
  }

  private String page() throws IOException {
    String http = "http://localhost:" + server.getAddress().getPort();
    Path secret = Files.writeString(folder.resolve("secret.css"), "p::after { content: 'SECRET' }");
    return "<html lang=\"en\"><head><title>t</title><meta name=\"subject\" content=\"s\"/>"
        + "<link rel=\"stylesheet\" href=\""
        + http
        + "/style.css\"/>"
        + "<link rel=\"stylesheet\" href=\""
        + secret.toUri()
        + "\"/>"
        + "<style>@import url("
        + http
        + "/import.css); body { font-family: 'Open Sans'; background-image: url("
        + http
        + "/back.png) }"
        + " @font-face { font-family: X; src: url("
        + http
        + "/font.ttf) }</style></head>"
        + "<body><p>text</p><img alt=\"a\" src=\""
        + http
        + "/image.png\"/><img alt=\"b\" src=\""
        + secret.toUri()
        + "\"/>"
        + "<img alt=\"c\" src=\""
        + http
        + "/drawing.svg\"/><object data=\""
        + http
        + "/object\"></object></body></html>";
  }

  @Test
  void noAddressIsOpenedWhateverThePageAsksFor() throws IOException {
    byte[] file = new PdfRenderer().print(page());

    assertThat(asked).isEmpty();
    try (var pdf = org.apache.pdfbox.Loader.loadPDF(file)) {
      assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf))
          .contains("text")
          .doesNotContain("SECRET", "FETCHED");
    }
  }

  @Test
  void controlArmTheLibraryByItselfWouldHaveFetched() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new PdfRendererBuilder().withHtmlContent(page(), null).toStream(file).run();

    assertThat(asked).isNotEmpty();
  }
}
