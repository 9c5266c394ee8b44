package org.fairway.metrics.extract;

import java.util.stream.Stream;

/** Every kind of bad file. */
final class BadFiles {

  private BadFiles() {}

  static Stream<BadFile> all() {
    return Stream.of(BadTexts.all(), BadValues.all(), BadPackings.all(), BadWorkbooks.all())
        .flatMap(kinds -> kinds);
  }

  /** Folds all of them and prints what is not as expected; for a process with little memory. */
  public static void main(String[] arguments) {
    long[] count = new long[1];
    all()
        .forEach(
            file -> {
              count[0]++;
              FoldResult result = file.fold();
              String first = Extracts.errors(result).stream().findFirst().orElse("no error");
              if (!first.equals(file.expected())) {
                System.out.println(file + ": " + first);
              }
            });
    System.out.println("folded " + count[0]);
  }
}
