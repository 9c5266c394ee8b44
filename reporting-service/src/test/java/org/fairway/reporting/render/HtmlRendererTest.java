package org.fairway.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.fairway.reporting.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlRendererTest {

  static List<Document> pages() {
    return Samples.reports().map(HtmlRendererTest::page).toList();
  }

  private static Document page(ReportDocument document) {
    try {
      byte[] page = new HtmlRenderer().render(document);
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(page));
    } catch (Exception e) {
      throw new AssertionError("the page is not well-formed", e);
    }
  }

  private static List<Element> all(Document page, String path) {
    try {
      NodeList nodes =
          (NodeList)
              XPathFactory.newInstance().newXPath().evaluate(path, page, XPathConstants.NODESET);
      List<Element> elements = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        elements.add((Element) nodes.item(i));
      }
      return elements;
    } catch (javax.xml.xpath.XPathExpressionException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasLanguageTitleLandmarksAndASkipLink(Document page) {
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
    assertThat(all(page, "/html/head/title").get(0).getTextContent()).isNotBlank();
    for (String landmark : List.of("//header", "//main", "//nav", "//footer")) {
      assertThat(all(page, landmark)).as(landmark).hasSize(1);
    }
    Element skip = all(page, "/html/body/*").get(0);
    assertThat(skip.getAttribute("href")).isEqualTo("#main");
    assertThat(all(page, "//main[@id='main']")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void headingsGoDownWithoutAStepLeftOut(Document page) {
    assertThat(all(page, "//h1")).hasSize(1);
    assertThat(all(page, "//h2")).hasSizeGreaterThan(3);
    assertThat(all(page, "//h3|//h4")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyTableHasACaptionAndHeadersWithScope(Document page) {
    for (Element table : all(page, "//table")) {
      assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
      assertThat(table.getElementsByTagName("th").getLength()).isPositive();
    }
    assertThat(all(page, "//thead//th[not(@scope='col')]")).isEmpty();
    assertThat(all(page, "//tbody//tr[not(th[@scope='row'])]")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyChartHasWordsAndATableBesideIt(Document page) {
    List<Element> charts = all(page, "//*[local-name()='svg']");
    assertThat(charts).isNotEmpty();
    for (Element chart : charts) {
      assertThat(chart.getAttribute("role")).isEqualTo("img");
      for (String id : chart.getAttribute("aria-labelledby").split(" ")) {
        assertThat(all(page, "//*[@id='" + id + "']")).as(id).hasSize(1);
      }
    }
    assertThat(all(page, "//section[.//*[local-name()='svg'] and not(.//table)]")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void idsAreUniqueAndInnerLinksLead(Document page) {
    Set<String> ids = new HashSet<>();
    for (Element element : all(page, "//*[@id]")) {
      assertThat(ids.add(element.getAttribute("id"))).as(element.getAttribute("id")).isTrue();
    }
    assertThat(all(page, "//a"))
        .allMatch(link -> ids.contains(link.getAttribute("href").substring(1)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void standsAlone(Document page) {
    assertThat(all(page, "//script|//link|//img|//iframe|//object|//*[@src]")).isEmpty();
    assertThat(all(page, "//style").get(0).getTextContent()).doesNotContain("url(", "@import");
  }

  @Test
  void wordsFromElsewhereAreEscaped() {
    ReportDocument hostile = Hostile.document("<script>alert(1)</script> & \u0000 \"x\"");

    String page = new String(new HtmlRenderer().render(hostile), StandardCharsets.UTF_8);

    assertThat(page)
        .doesNotContain("<script>", "\u0000")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;");
    assertThat(page(hostile)).isNotNull();
  }
}
