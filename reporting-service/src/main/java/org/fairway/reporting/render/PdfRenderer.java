package org.fairway.reporting.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * A tagged PDF (PDF/UA) with its fonts embedded. Fetches nothing, whatever the page asks for, and
 * needs neither a screen nor a font of the machine.
 */
public final class PdfRenderer implements Renderer {
  private static final String STYLES =
      Resources.text("/report/style.css") + Resources.text("/report/paged.css");
  private static final byte[] REGULAR = Resources.bytes("/fonts/OpenSans-Regular.ttf");
  private static final byte[] BOLD = Resources.bytes("/fonts/OpenSans-Bold.ttf");
  private static final String FAMILY = "Open Sans";

  static {
    // PDFBox would otherwise search the machine's disks for fonts, and a report could look
    // different on each.
    FontMappers.set(new OneFont(REGULAR));
  }

  @Override
  public ReportFormat format() {
    return ReportFormat.PDF;
  }

  @Override
  public byte[] render(ReportDocument document) {
    String footer = document.title() + ", " + document.subject() + ", " + document.period();
    String styles = STYLES.replace("FOOTER", CssText.escape(footer));
    return print(Templates.page(Page.of(document, true, styles)));
  }

  /** Prints a page that is well-formed XML. */
  byte[] print(String page) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (PdfBoxRenderer renderer = renderer(page, file)) {
      renderer.createPDFWithoutClosing();
      PDDocument pdf = renderer.getPdfDocument();
      forgetTheClock(pdf);
      pdf.save(file);
      pdf.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The PDF cannot be written", e);
    }
    return file.toByteArray();
  }

  private static PdfBoxRenderer renderer(String page, ByteArrayOutputStream file) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    NothingFetched.applyTo(builder);
    return builder
        .usePdfUaAccessibility(true)
        .useFont(() -> new ByteArrayInputStream(REGULAR), FAMILY, 400, FontStyle.NORMAL, true)
        .useFont(() -> new ByteArrayInputStream(BOLD), FAMILY, 700, FontStyle.NORMAL, true)
        .useSVGDrawer(new PdfChartDrawer(new Glyphs(REGULAR), new Glyphs(BOLD)))
        .withProducer("Fairway reporting")
        .withHtmlContent(page, null)
        .toStream(file)
        .buildPdfRenderer();
  }

  /**
   * The same report is the same file tomorrow: no creation time, and an identifier from the content
   * alone.
   */
  private static void forgetTheClock(PDDocument pdf) {
    PDDocumentInformation information = pdf.getDocumentInformation();
    information.getCOSObject().removeItem(COSName.CREATION_DATE);
    pdf.setDocumentId(0L);
  }
}
