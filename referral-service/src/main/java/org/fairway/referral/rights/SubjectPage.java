package org.fairway.referral.rights;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fairway.platform.privacy.subject.SubjectField;
import org.fairway.platform.privacy.subject.SubjectRecord;
import org.fairway.platform.privacy.subject.SubjectRecordKind;
import org.fairway.platform.privacy.subject.SubjectRecordSet;

/**
 * The copy as one page to read and print: no script, no style from elsewhere, nothing fetched, and
 * every value written as text.
 */
public final class SubjectPage {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));
  private static final String STYLE =
      "body{font:1rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#212b32}"
          + "table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}"
          + "th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #d8dde0}"
          + "th{width:14rem;font-weight:600}td{overflow-wrap:anywhere}";

  private final StringBuilder page = new StringBuilder();

  private SubjectPage() {}

  /** HTML, in UTF-8 when written. */
  public static String of(SubjectAccess access) {
    SubjectPage page = new SubjectPage();
    page.begin(access);
    page.merged(access);
    access.services().forEach(page::service);
    page.accesses(access);
    return page.page.append("</main></body></html>\n").toString();
  }

  private void begin(SubjectAccess access) {
    page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width\">")
        .append("<title>What is kept about you</title><style>")
        .append(STYLE)
        .append("</style></head><body><main><h1>What is kept about you</h1>");
    paragraph(
        "Made on "
            + moment(access.madeAt())
            + ". You may ask for mistakes to be put right, for your data to be erased or no longer"
            + " used, and you may complain to the Information Commissioner (ico.org.uk).");
  }

  private void merged(SubjectAccess access) {
    if (!access.merged().isEmpty()) {
      paragraph(
          "You were entered "
              + (access.merged().size() + 1)
              + " times; this is what is kept under all of these records.");
    }
  }

  private void service(SubjectRecordSet service) {
    element("h2", service.service());
    if (service.kinds().isEmpty()) {
      paragraph("Nothing about you is kept here.");
    }
    service.kinds().forEach(this::kind);
  }

  private void kind(SubjectRecordKind kind) {
    element("h3", kind.kind());
    for (SubjectRecord entry : kind.records()) {
      page.append("<table>");
      for (SubjectField field : entry.fields()) {
        row(field.name(), field.value());
      }
      page.append("</table>");
    }
  }

  private void accesses(SubjectAccess access) {
    element("h2", "Who did what with it");
    page.append("<table><tr><th>When</th><th>Organisation</th><th>What</th><th>Why</th></tr>");
    for (SubjectAccess.Access entry : access.accesses()) {
      page.append("<tr>");
      element("td", moment(entry.at()));
      element("td", entry.organisation());
      element("td", entry.action());
      element("td", entry.purpose() == null ? "" : entry.purpose());
      page.append("</tr>");
    }
    page.append("</table>");
  }

  private void row(String name, String value) {
    page.append("<tr>");
    element("th", name);
    element("td", value);
    page.append("</tr>");
  }

  private void paragraph(String text) {
    element("p", text);
  }

  private void element(String name, String text) {
    page.append('<').append(name).append('>');
    escape(text);
    page.append("</").append(name).append('>');
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '&' -> page.append("&amp;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        default -> page.append(c);
      }
    }
  }

  private static String moment(Instant at) {
    return MOMENT.format(at);
  }
}
