package org.fairway.metrics.upload;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fairway.metrics.fact.Period;

/**
 * The feeds known: those that come with the service ({@code feeds/feeds.txt}), and those of the
 * folder that {@code fairway.metrics.uploads.feeds-folder} names. A file there with the same feed
 * and first period takes the place of the one that came with the service; a wrong one stops the
 * start.
 */
@Startup
@ApplicationScoped
public class Feeds {

  private static final String FOLDER = "/feeds/";

  private final Map<String, Feed> all = new TreeMap<>();

  @Inject
  Feeds(UploadConfig config) {
    this(config.feedsFolder().map(Path::of));
  }

  Feeds(Optional<Path> folder) {
    builtIn();
    folder.ifPresent(this::fromFolder);
  }

  private void builtIn() {
    for (String name : text("feeds.txt").split("\n")) {
      if (!name.isBlank()) {
        try (InputStream in = open(name.strip())) {
          add(FeedFile.read(name, in));
        } catch (IOException e) {
          throw new UncheckedIOException("feed " + name, e);
        }
      }
    }
  }

  private static String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = Feeds.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IllegalStateException("missing on the class path: " + FOLDER + name);
    }
    return in;
  }

  private void fromFolder(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        try (InputStream in = Files.newInputStream(file)) {
          add(FeedFile.read(file.toString(), in));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("feeds of " + folder, e);
    }
  }

  private void add(Feed feed) {
    all.put(feed.name() + " " + feed.effectiveFrom(), feed);
  }

  /** Every feed, by name and first period. */
  public Collection<Feed> all() {
    return all.values();
  }

  /** The feed of a name as it holds in a period; empty when there is none, or none yet. */
  public Optional<Feed> find(String name, Period period) {
    return named(name).stream()
        .filter(feed -> feed.effectiveFrom().compareTo(period) <= 0)
        .max(Comparator.comparing(Feed::effectiveFrom));
  }

  /** The newest feed of a name. */
  public Optional<Feed> newest(String name) {
    return named(name).stream().max(Comparator.comparing(Feed::effectiveFrom));
  }

  private List<Feed> named(String name) {
    return all.values().stream().filter(feed -> feed.name().equals(name)).toList();
  }
}
