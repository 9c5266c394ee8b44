package org.fairway.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.packaging.Mutations.Mutation;
import org.junit.jupiter.api.Test;

/** Every name, number and switch of docker-compose.yml, changed one at a time, is found. */
class ComposeMutationTest {
  @Test
  void everyChangeIsFoundButOfWhatMayChangeFreely() {
    // Given: anchors are resolved, so that each service is changed by itself
    JsonNode whole = Compose.tree(Suite.text("docker-compose.yml"));
    assertThat(ComposeCheck.run(Compose.of(whole))).isEmpty();
    List<Mutation> all =
        Mutations.of(whole).stream().filter(each -> !each.place().startsWith("x-")).toList();
    Set<String> used = new TreeSet<>();

    // When
    List<Mutation> survivors = all.parallelStream().filter(each -> !red(each)).toList();
    List<String> unexplained = new ArrayList<>();
    for (Mutation each : survivors) {
      List<String> free = FreeToChange.in(FreeToChange.COMPOSE, place(each));
      used.addAll(free);
      if (free.isEmpty()) {
        unexplained.add(each.place() + ": " + each.change());
      }
    }

    // Then
    System.out.printf(
        "docker-compose.yml: %d changes, %d found, %d free%n",
        all.size(), all.size() - survivors.size(), survivors.size() - unexplained.size());
    assertThat(all).hasSizeGreaterThan(500);
    assertThat(unexplained).isEmpty();
    assertThat(used).as("no more is free than must be").isEqualTo(FreeToChange.COMPOSE.keySet());
  }

  private static String place(Mutation each) {
    return each.place() + (each.change().equals("left out") ? " left out" : " changed");
  }

  private static boolean red(Mutation each) {
    try {
      return !ComposeCheck.run(Compose.of(each.changed())).isEmpty();
    } catch (RuntimeException e) {
      return true; // refused: a test that reads it fails
    }
  }
}
