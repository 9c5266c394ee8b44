package org.fairway.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Builds an overlay as kustomize does, for the part of kustomize that {@code k8s/} keeps to:
 * namespace, resources, strategic-merge patches by name or by kind, images. Anything else in a
 * kustomization is refused by {@link Kustomization}, so that it cannot pass unread.
 */
final class Kustomize {
  private static final List<String> OF_THE_CLUSTER = List.of("Namespace");

  private Kustomize() {}

  record Kustomization(
      String apiVersion,
      String kind,
      String namespace,
      List<String> resources,
      List<Patch> patches,
      List<Image> images) {
    Kustomization {
      resources = resources == null ? List.of() : resources;
      patches = patches == null ? List.of() : patches;
      images = images == null ? List.of() : images;
    }
  }

  record Patch(String path, Target target) {}

  record Target(String kind) {}

  record Image(String name, String newName, String newTag) {}

  static List<ObjectNode> build(Path folder) {
    return build(folder, Yaml::read);
  }

  /** Reads files in another way, so that a test may change one. */
  static List<ObjectNode> build(Path folder, Function<Path, List<ObjectNode>> files) {
    Kustomization plan = plan(folder, files);
    List<ObjectNode> documents = new ArrayList<>();
    for (String resource : plan.resources()) {
      Path path = folder.resolve(resource).normalize();
      documents.addAll(Files.isDirectory(path) ? build(path, files) : files.apply(path));
    }
    plan.patches().forEach(patch -> apply(patch, folder, files, documents));
    for (Image image : plan.images()) {
      int renamed = documents.stream().mapToInt(document -> rename(image, document)).sum();
      if (renamed == 0) {
        throw new IllegalArgumentException(folder + ": no image " + image.name() + " to replace");
      }
    }
    if (plan.namespace() != null) {
      documents.stream()
          .filter(document -> !OF_THE_CLUSTER.contains(document.path("kind").asText()))
          .forEach(document -> document.withObject("/metadata").put("namespace", plan.namespace()));
    }
    return documents;
  }

  static Kustomization plan(Path folder, Function<Path, List<ObjectNode>> files) {
    List<ObjectNode> plans = files.apply(folder.resolve("kustomization.yaml"));
    if (plans.size() != 1) {
      throw new IllegalArgumentException(folder + ": one kustomization expected");
    }
    return (Kustomization) Models.of(plans.get(0));
  }

  private static void apply(
      Patch patch,
      Path folder,
      Function<Path, List<ObjectNode>> files,
      List<ObjectNode> documents) {
    for (ObjectNode change : files.apply(folder.resolve(patch.path()))) {
      List<ObjectNode> meant =
          documents.stream().filter(document -> means(patch.target(), change, document)).toList();
      if (meant.isEmpty()) {
        throw new IllegalArgumentException(folder + "/" + patch.path() + " patches nothing");
      }
      meant.forEach(document -> merge(patch, change, document));
    }
  }

  private static boolean means(Target target, ObjectNode change, ObjectNode document) {
    if (target != null) {
      return document.path("kind").asText().equals(target.kind());
    }
    return document.path("apiVersion").equals(change.path("apiVersion"))
        && document.path("kind").equals(change.path("kind"))
        && document.at("/metadata/name").equals(change.at("/metadata/name"));
  }

  private static void merge(Patch patch, ObjectNode change, ObjectNode document) {
    ObjectNode copy = change.deepCopy();
    if (patch.target() != null) {
      copy.withObject("/metadata").remove("name"); // one patch for many: its own name means nothing
    }
    MergePatch.apply(document, copy);
  }

  /** Wherever an image stands that is named so, with or without a tag; how often it stood. */
  private static int rename(Image image, JsonNode node) {
    int renamed = 0;
    JsonNode named = node.path("image");
    if (named.isTextual() && named.asText().split("[:@]")[0].equals(image.name())) {
      String name = image.newName() == null ? image.name() : image.newName();
      ((ObjectNode) node).put("image", name + ":" + image.newTag());
      renamed++;
    }
    for (JsonNode child : node) {
      renamed += rename(image, child);
    }
    return renamed;
  }
}
