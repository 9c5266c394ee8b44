package org.fairway.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    Kustomization plan = plan(folder);
    List<ObjectNode> documents = new ArrayList<>();
    for (String resource : plan.resources()) {
      Path path = folder.resolve(resource).normalize();
      documents.addAll(Files.isDirectory(path) ? build(path) : Yaml.read(path));
    }
    plan.patches().forEach(patch -> apply(patch, folder, documents));
    plan.images().forEach(image -> documents.forEach(document -> rename(image, document)));
    if (plan.namespace() != null) {
      documents.stream()
          .filter(document -> !OF_THE_CLUSTER.contains(document.path("kind").asText()))
          .forEach(document -> document.withObject("/metadata").put("namespace", plan.namespace()));
    }
    return documents;
  }

  static Kustomization plan(Path folder) {
    List<ObjectNode> files = Yaml.read(folder.resolve("kustomization.yaml"));
    if (files.size() != 1) {
      throw new IllegalArgumentException(folder + ": one kustomization expected");
    }
    return (Kustomization) Models.of(files.get(0));
  }

  private static void apply(Patch patch, Path folder, List<ObjectNode> documents) {
    for (ObjectNode change : Yaml.read(folder.resolve(patch.path()))) {
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

  /** Wherever an image stands that is named so, with or without a tag. */
  private static void rename(Image image, JsonNode node) {
    JsonNode named = node.path("image");
    if (named.isTextual() && named.asText().split("[:@]")[0].equals(image.name())) {
      String name = image.newName() == null ? image.name() : image.newName();
      ((ObjectNode) node).put("image", name + ":" + image.newTag());
    }
    node.forEach(child -> rename(image, child));
  }
}
