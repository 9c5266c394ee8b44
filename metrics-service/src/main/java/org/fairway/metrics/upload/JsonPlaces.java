package org.fairway.metrics.upload;

/** Places of a JSON body: {@code /rows/2/count}. */
final class JsonPlaces implements Places {

  @Override
  public String of(long line, int column, String header) {
    String row = "/rows/" + (line - 1);
    return column == WHOLE_LINE ? row : row + "/" + header.replace("~", "~0").replace("/", "~1");
  }
}
