package org.fairway.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A kind of post in the invented trust.
 *
 * @param bmePercent share of people from BME groups among those who hold it
 * @param disabledPercent share of people who say that they are disabled
 */
record Post(
    String staffGroup,
    String occupationCode,
    String payScale,
    String band,
    String clinical,
    String medicalGrade,
    int bmePercent,
    int disabledPercent) {

  /** The posts of {@code posts.csv} with their weights. */
  static Weighted<Post> all() {
    Weighted<Post> posts = new Weighted<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Post.class.getResourceAsStream("posts.csv"), StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cell = line.split(",", -1);
        Post post =
            new Post(
                cell[0],
                cell[1],
                cell[2],
                cell[3],
                cell[4],
                cell[5],
                Integer.parseInt(cell[7]),
                Integer.parseInt(cell[8]));
        posts.add(post, Integer.parseInt(cell[6]));
      }
      return posts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
