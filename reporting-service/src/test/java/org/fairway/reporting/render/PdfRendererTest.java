package org.fairway.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fairway.reporting.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PdfRendererTest {
  private static PDDocument pdf;

  @BeforeAll
  static void print() throws IOException {
    pdf = Loader.loadPDF(new PdfRenderer().render(Samples.wresReport()));
  }

  @AfterAll
  static void close() throws IOException {
    pdf.close();
  }

  @Test
  void saysWhatThePageSays() throws IOException {
    String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");

    assertThat(text)
        .contains(
            "Workforce Race Equality Standard: annual report",
            "The Dudley Group NHS Foundation Trust",
            "2024-25")
        .contains(
            "White applicants were 1.91 times as likely as BME applicants to be appointed from shortlisting; the 95% confidence interval is 1.84 to 1.98.");
  }

  @Test
  void isTaggedAndClaimsPdfUa() throws IOException {
    assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
    assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
    assertThat(pdf.getDocumentInformation().getTitle())
        .startsWith("Workforce Race Equality Standard");
    String metadata =
        new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
    assertThat(metadata).contains("<pdfuaid:part>1</pdfuaid:part>");
  }

  @Test
  void headingsTablesAndFiguresAreInTheTreeAndFiguresHaveWords() {
    List<PDStructureElement> tree = new ArrayList<>();
    collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tree);

    assertThat(tree.stream().map(PDStructureElement::getStructureType))
        .contains("H1", "H2", "Table", "TH", "TD", "Figure", "L");
    assertThat(
            tree.stream()
                .filter(e -> e.getStructureType().equals("Figure"))
                .map(PDStructureElement::getAlternateDescription))
        .isNotEmpty()
        .allSatisfy(words -> assertThat(words).isNotBlank());
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> into) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        into.add(element);
        collect(element, into);
      }
    }
  }

  @Test
  void everyFontIsEmbedded() throws IOException {
    for (var page : pdf.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
      }
    }
  }

  @Test
  void runsNothingAndOpensNothing() {
    COSBase action =
        pdf.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.OPEN_ACTION);

    assertThat(action).isNull();
    assertThat(pdf.getDocumentCatalog().getAcroForm()).isNull();
  }

  @Test
  void hostileWordsDoNotBreakIt() throws IOException {
    byte[] file =
        new PdfRenderer()
            .render(
                Hostile.document(
                    "</style><b> \u0000\uD800 \"); } @import url(http://localhost/x); \\ \u4e2d"));

    try (PDDocument printed = Loader.loadPDF(file)) {
      assertThat(new PDFTextStripper().getText(printed)).contains("@import url");
    }
  }
}
