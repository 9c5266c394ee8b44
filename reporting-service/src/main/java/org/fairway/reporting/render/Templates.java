package org.fairway.reporting.render;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.util.List;

/**
 * The page templates, escaped for HTML and XML alike. An engine of its own, so that pages render in
 * a plain test and nothing of the running service can be reached from a template.
 */
final class Templates {
  private static final String HTML = "text/html";
  private static final Engine ENGINE = engine();

  private Templates() {}

  static String page(Page page) {
    return ENGINE.getTemplate("report.html").data("page", page).render();
  }

  private static Engine engine() {
    Engine engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new XmlSafeEscaper(new HtmlEscaper(List.of(HTML))))
            .strictRendering(true)
            .build();
    for (String name : List.of("chart.svg", "report.html")) {
      engine.putTemplate(
          name,
          engine.parse(Resources.text("/report/" + name), Variant.forContentType(HTML), name));
    }
    return engine;
  }
}
