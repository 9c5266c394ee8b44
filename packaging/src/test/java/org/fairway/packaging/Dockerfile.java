package org.fairway.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Dockerfile as instructions, by stage. */
record Dockerfile(Map<String, String> arguments, List<Stage> stages) {
  private static final Pattern FROM = Pattern.compile("(\\S+)(?: AS (\\S+))?");
  private static Dockerfile own;

  /** An instruction's name, and the rest of it with its lines joined. */
  record Instruction(String name, String rest) {}

  record Stage(String name, String base, List<Instruction> instructions) {
    List<String> of(String instruction) {
      return instructions.stream()
          .filter(each -> each.name().equals(instruction))
          .map(Instruction::rest)
          .toList();
    }

    /** The last one counts. */
    String last(String instruction) {
      List<String> all = of(instruction);
      return all.isEmpty() ? "" : all.get(all.size() - 1);
    }
  }

  static synchronized Dockerfile read() {
    if (own == null) {
      own = parse(Suite.text("Dockerfile"));
    }
    return own;
  }

  static Dockerfile parse(String text) {
    String plain = text.replaceAll("(?m)^\\s*#.*\n", "").replaceAll("\\\\\n\\s*", "");
    Map<String, String> arguments = new TreeMap<>();
    List<Stage> stages = new ArrayList<>();
    for (String line : plain.lines().filter(each -> !each.isBlank()).toList()) {
      String[] words = line.trim().split("\\s+", 2);
      if (words[0].equals("FROM")) {
        Matcher from = FROM.matcher(words[1]);
        if (!from.matches()) {
          throw new IllegalArgumentException(line);
        }
        String name = from.group(2) == null ? "" : from.group(2);
        stages.add(new Stage(name, from.group(1), new ArrayList<>()));
      } else if (stages.isEmpty()) {
        String[] argument = words[1].split("=", 2);
        arguments.put(argument[0], argument[1]);
      } else {
        stages.get(stages.size() - 1).instructions().add(new Instruction(words[0], words[1]));
      }
    }
    return new Dockerfile(arguments, stages);
  }

  /** What an image is made of. */
  Stage image() {
    return stages.get(stages.size() - 1);
  }

  /**
   * Number of the user that a container runs as.
   *
   * @throws NumberFormatException when it is given by name, which a cluster cannot tell from root
   */
  int user() {
    return Integer.parseInt(image().last("USER").split(":")[0]);
  }
}
