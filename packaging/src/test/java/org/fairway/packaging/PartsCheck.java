package org.fairway.packaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fairway.packaging.Check.Findings;

/** A kustomization leaves out no file that lies beside it, and an overlay no part of the whole. */
final class PartsCheck {
  /** On one node there is no Prometheus operator. */
  private static final String SMALL = "overlays/local";

  private static final Map<Path, Set<String>> BESIDE = new ConcurrentHashMap<>();

  private PartsCheck() {}

  static List<String> run(String folder, Function<Path, List<ObjectNode>> files) {
    Findings findings = new Findings();
    Path path = Suite.file("k8s/" + folder);
    Kustomize.Kustomization plan = Kustomize.plan(path, files);
    Set<String> named = new TreeSet<>(plan.resources());
    plan.patches().forEach(patch -> named.add(patch.path()));
    Set<String> wanted = new TreeSet<>(BESIDE.computeIfAbsent(path, PartsCheck::beside));
    if (folder.startsWith("overlays/")) {
      wanted.add("../../base");
      if (!folder.equals(SMALL)) {
        wanted.add("../../monitoring");
      }
      Set<String> images = new TreeSet<>();
      for (Kustomize.Image image : plan.images()) {
        images.add(image.name());
        boolean same = image.newName() == null || image.newName().endsWith("/" + image.name());
        findings.require(same, folder + ": another image for " + image.name());
      }
      findings.require(images.size() == Suite.SERVICES.size(), folder + ": images " + images);
    }
    for (String resource : plan.resources()) {
      if (resource.startsWith("../../")) {
        run(resource.substring("../../".length()), files)
            .forEach(found -> findings.require(false, found));
      }
    }
    findings.require(named.equals(wanted), folder + ": " + named + ", there are " + wanted);
    return findings.list();
  }

  private static Set<String> beside(Path folder) {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(file -> file.toString().endsWith(".yaml"))
          .map(file -> folder.relativize(file).toString())
          .filter(file -> !file.equals("kustomization.yaml"))
          .forEach(found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
