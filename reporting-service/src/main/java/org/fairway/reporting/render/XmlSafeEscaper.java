package org.fairway.reporting.render;

import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;

/**
 * Escapes for HTML and drops what no XML document may hold (control characters, lone surrogates),
 * so that the PDF can be made.
 */
final class XmlSafeEscaper implements ResultMapper {
  private final HtmlEscaper html;

  XmlSafeEscaper(HtmlEscaper html) {
    this.html = html;
  }

  @Override
  public boolean appliesTo(Origin origin, Object result) {
    return html.appliesTo(origin, result);
  }

  @Override
  public String map(Object result, Expression expression) {
    return html.map(XmlText.clean(String.valueOf(result)), expression);
  }
}
