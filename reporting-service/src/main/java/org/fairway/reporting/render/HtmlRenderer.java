package org.fairway.reporting.render;

import java.nio.charset.StandardCharsets;

/**
 * One page that stands alone: no script, no font, image or style from elsewhere. Made for WCAG 2.2
 * AA, keyboard, screen reader, narrow screens and greyscale print.
 */
public final class HtmlRenderer implements Renderer {
  private static final String STYLES =
      Resources.text("/report/style.css") + Resources.text("/report/screen.css");

  @Override
  public ReportFormat format() {
    return ReportFormat.HTML;
  }

  @Override
  public byte[] render(ReportDocument document) {
    return Templates.page(Page.of(document, false, STYLES)).getBytes(StandardCharsets.UTF_8);
  }
}
