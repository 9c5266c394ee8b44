package org.fairway.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page tells its reader to do.
 *
 * @param script its shell blocks, one after the other
 * @param expected the lines that they print by the page's own words: what stands after {@code # ->}
 * @param files other blocks that the reader is told to save, by name
 */
record HowTo(String script, List<String> expected, Map<String, String> files) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern PRINTS = Pattern.compile("(?m)(?:^|\\s)# -> (.*)$");
  private static final Pattern SAVE_AS = Pattern.compile("Save it as `([A-Za-z.]+)`");

  static HowTo read(Path page) throws IOException {
    return of(Files.readString(page));
  }

  static HowTo of(String page) {
    StringBuilder script = new StringBuilder();
    Map<String, String> files = new LinkedHashMap<>();
    Matcher block = BLOCK.matcher(page);
    int end = 0;
    while (block.find()) {
      Matcher name = SAVE_AS.matcher(page.substring(end, block.start()));
      if (block.group(1).equals("bash")) {
        script.append(block.group(2)).append('\n');
      } else if (name.find()) {
        files.put(name.group(1), block.group(2));
      }
      end = block.end();
    }
    List<String> expected = new ArrayList<>();
    PRINTS.matcher(script).results().forEach(line -> expected.add(line.group(1).strip()));
    return new HowTo(script.toString(), expected, files);
  }
}
