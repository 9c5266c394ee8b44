package org.fairway.platform.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Strong entity tags and the preconditions on them (RFC 9110, section 13). A tag names the version
 * of a row; what a read is answered with also names what was shown, since that may change while the
 * version does not: what the caller may do, or see, now. Changes ask for the version alone.
 */
public final class ETags {
  private static final String ANY = "*";
  private static final String WEAK = "W/";
  private static final String VERSION = "v\\d+";
  private static final Pattern OF_VERSION = Pattern.compile(VERSION);
  private static final Pattern GIVEN = Pattern.compile("\"(" + VERSION + ")(?:-[0-9a-f]+)?\"");

  private ETags() {}

  /** Tag of a version. */
  public static EntityTag of(long version) {
    return new EntityTag("v" + version);
  }

  /** Whether this names a version and does not yet tell what was shown of it. */
  static boolean isOfVersion(EntityTag tag) {
    return OF_VERSION.matcher(tag.getValue()).matches();
  }

  /** Tag of what is shown of a version. */
  static EntityTag of(EntityTag version, String digest) {
    return new EntityTag(version.getValue() + "-" + digest);
  }

  /**
   * Lets a change pass only if the caller has seen the present version: 428 without {@code
   * If-Match}, 412 if stale. {@code *} is refused as stale: it would mean changing what was never
   * read.
   */
  public static void requireMatch(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problems.of(ProblemType.PRECONDITION_REQUIRED);
    }
    String present = of(version).getValue();
    if (listed(ifMatch)
        .map(GIVEN::matcher)
        .noneMatch(given -> given.matches() && given.group(1).equals(present))) {
      throw stale();
    }
  }

  /** Whether the caller has what this tag names already: {@code If-None-Match} lists it. */
  static boolean has(String ifNoneMatch, EntityTag tag) {
    String present = "\"" + tag.getValue() + "\"";
    return listed(ifNoneMatch)
        .map(given -> given.startsWith(WEAK) ? given.substring(WEAK.length()) : given)
        .anyMatch(given -> given.equals(ANY) || given.equals(present));
  }

  private static Stream<String> listed(String header) {
    return Arrays.stream(header.split(",")).map(String::strip);
  }

  /**
   * 200 with the view and its tag; {@link ConditionalReads} makes it a 304 when the caller's {@code
   * If-None-Match} still holds.
   */
  public static Response read(Object view, long version) {
    return Response.ok(view).tag(of(version)).build();
  }

  /** 200 with the changed view and its new tag. */
  public static Response changed(Object view, long version) {
    return Response.ok(view).tag(of(version)).build();
  }

  static ProblemException stale() {
    return Problems.of(ProblemType.PRECONDITION_FAILED);
  }
}
