package org.fairway.local.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairway.local.server.ServerException;

/** A command's words and options; what the command does not know is refused. */
final class Arguments {
  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  /**
   * @param given what stands after the command's name
   * @param flags options without a value, such as {@code --detach}
   * @param valued options with a value: {@code --tenant QUA} or {@code --tenant=QUA}
   * @param mostWords how many other words the command takes
   */
  Arguments(List<String> given, Set<String> flags, Set<String> valued, int mostWords) {
    for (int i = 0; i < given.size(); i++) {
      String word = given.get(i);
      int equals = word.indexOf('=');
      String name = equals > 0 ? word.substring(0, equals) : word;
      if (!word.startsWith("-")) {
        words.add(word);
      } else if (flags.contains(word)) {
        options.put(word, "");
      } else if (valued.contains(name) && equals > 0) {
        options.put(name, word.substring(equals + 1));
      } else if (valued.contains(word) && i + 1 < given.size()) {
        i++;
        options.put(word, given.get(i));
      } else if (valued.contains(word)) {
        throw new ServerException("option " + word + " needs a value");
      } else {
        throw new ServerException("unknown option " + word + " (--help tells)");
      }
    }
    if (words.size() > mostWords) {
      throw new ServerException("unexpected: " + words.get(mostWords) + " (--help tells)");
    }
  }

  boolean has(String flag) {
    return options.containsKey(flag);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  Optional<String> word(int index) {
    return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
  }
}
