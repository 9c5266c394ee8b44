package org.fairway.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fairway.packaging.Mutations.Mutation;
import org.junit.jupiter.api.Test;

/**
 * Every name, number and switch of k8s/, changed one at a time, turns a check red. What may change
 * freely is looked at until one change shows that it must be free.
 */
class KubernetesMutationTest {
  /** Made from other files; their tests compare them whole. */
  private static final Set<String> COMPARED = Set.of("realm.yaml", "rules.yaml");

  private static final Map<Path, List<ObjectNode>> FILES = new TreeMap<>();
  private static final Map<String, Check> FOUND_BY = new ConcurrentHashMap<>();

  static {
    try {
      StrictModelsTest.files().forEach(file -> FILES.put(file, Yaml.read(file)));
      // What stands inside the realm is not changed here, and would be copied thousands of times.
      FILES.values().stream()
          .flatMap(List::stream)
          .filter(document -> document.path("kind").asText().equals("KeycloakRealmImport"))
          .forEach(document -> ((ObjectNode) document.path("spec")).putObject("realm"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A change of one document of one file. */
  private record Case(Path file, int document, String kind, Mutation mutation) {
    /** Such as "Service spec.ports[].port changed", and "overlay Kafka spec left out". */
    String place() {
      String where = file.toString().contains("/overlays/") ? "overlay " : "";
      String what = mutation.change().equals("left out") ? " left out" : " changed";
      return where + kind + " " + mutation.place() + what;
    }

    @Override
    public String toString() {
      return Suite.file("k8s").relativize(file) + ": " + place() + ": " + mutation.change();
    }
  }

  @Test
  void everyChangeIsFoundButOfWhatMayChangeFreely() {
    // Given
    List<Case> cases = cases();
    Case none = new Case(Path.of("none"), 0, "", new Mutation("", "", null));
    for (String overlay : List.of("base", "overlays/production", "overlays/staging")) {
      assertThat(findings(overlay, file -> copies(file, none), "none")).isEmpty();
    }
    Set<String> used = ConcurrentHashMap.newKeySet();
    AtomicInteger found = new AtomicInteger();

    // When
    List<Case> unexplained =
        cases.parallelStream()
            .filter(
                each -> {
                  List<String> free = FreeToChange.in(FreeToChange.KUBERNETES, each.place());
                  if (!free.isEmpty() && used.containsAll(free)) {
                    return false;
                  }
                  boolean red = red(each);
                  found.addAndGet(red ? 1 : 0);
                  used.addAll(red ? List.of() : free);
                  return !red && free.isEmpty();
                })
            .toList();

    // Then
    System.out.printf("k8s: %d changes, %d found%n", cases.size(), found.get());
    assertThat(found).hasValueGreaterThan(3500);
    assertThat(unexplained).isEmpty();
    assertThat(used).as("no more is free than must be").isEqualTo(FreeToChange.KUBERNETES.keySet());
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    FILES.forEach(
        (file, documents) -> {
          if (COMPARED.contains(file.getFileName().toString())) {
            return;
          }
          for (int i = 0; i < documents.size(); i++) {
            int index = i;
            String kind = documents.get(i).path("kind").asText();
            Mutations.of(documents.get(i)).forEach(m -> cases.add(new Case(file, index, kind, m)));
          }
        });
    return cases;
  }

  private static boolean red(Case each) {
    try {
      Models.of(each.mutation.changed());
      Function<Path, List<ObjectNode>> changed = file -> copies(file, each);
      String document = each.file + "#" + each.document;
      return overlays(each.file)
          .anyMatch(overlay -> !findings(overlay, changed, document).isEmpty());
    } catch (RuntimeException e) {
      return true; // refused: a test that reads or builds it fails
    }
  }

  private static List<ObjectNode> copies(Path file, Case each) {
    List<ObjectNode> documents = FILES.get(file);
    return IntStream.range(0, documents.size())
        .mapToObj(
            i -> {
              boolean meant = file.equals(each.file) && i == each.document;
              JsonNode document = meant ? each.mutation.changed() : documents.get(i);
              return (ObjectNode) document.deepCopy();
            })
        .toList();
  }

  private static Stream<String> overlays(Path file) {
    String name = Suite.file("k8s").relativize(file).toString();
    return name.startsWith("overlays/")
        ? Stream.of(name.replaceFirst("/[^/]+$", ""))
        : Stream.of("base", "overlays/production");
  }

  /** First asks the check that found the change before in the same document. */
  private static List<String> findings(
      String overlay, Function<Path, List<ObjectNode>> files, String document) {
    List<String> parts = PartsCheck.run(overlay, files);
    if (!parts.isEmpty()) {
      return parts;
    }
    Manifests manifests = new Manifests(Kustomize.build(Suite.file("k8s/" + overlay), files));
    Check likely = FOUND_BY.getOrDefault(document, Check.SELECTORS);
    return Stream.concat(
            Stream.of(likely), Stream.of(Check.values()).filter(check -> check != likely))
        .map(
            check -> {
              List<String> found = check.run(manifests);
              if (!found.isEmpty()) {
                FOUND_BY.put(document, check);
              }
              return found;
            })
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
