package org.fairway.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code .dockerignore} keeps from an image's build. As the engine reads it: the last pattern
 * that matches a path, or a folder above it, decides, and one with {@code !} brings the path back.
 */
record DockerIgnore(List<Rule> rules) {

  record Rule(Pattern pattern, boolean leavesOut) {}

  static DockerIgnore parse(String text) {
    List<Rule> rules = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        boolean leavesOut = !line.startsWith("!");
        String path = (leavesOut ? line : line.substring(1)).replaceAll("^/|/$", "");
        rules.add(new Rule(Pattern.compile(expression(path) + "(/.*)?"), leavesOut));
      }
    }
    return new DockerIgnore(rules);
  }

  boolean leavesOut(String path) {
    boolean out = false;
    for (Rule rule : rules) {
      if (rule.pattern().matcher(path).matches()) {
        out = rule.leavesOut();
      }
    }
    return out;
  }

  private static String expression(String path) {
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      if (path.startsWith("**/", i)) {
        expression.append("(.*/)?");
        i += 2;
      } else if (path.charAt(i) == '*') {
        expression.append("[^/]*");
      } else if (path.charAt(i) == '?' || path.charAt(i) == '[') {
        throw new IllegalArgumentException("not read here: " + path);
      } else {
        expression.append(Pattern.quote(path.substring(i, i + 1)));
      }
    }
    return expression.toString();
  }
}
