package org.fairway.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the topics listed in {@code contracts/events/topics.csv}; brokers never make one by
 * themselves.
 */
public final class Topics {
  private static final String HEADER = "name,partitions,retention_ms";
  private static final int LIMIT_MILLIS = 30_000;

  private Topics() {}

  /**
   * One topic.
   *
   * @param name without prefix
   * @param partitions at least 1
   * @param retentionMillis how long a record is kept; -1 for ever
   */
  public record Topic(String name, int partitions, long retentionMillis) {
    NewTopic withPrefix(String prefix) {
      return new NewTopic(prefix + name, partitions, (short) 1)
          .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retentionMillis)));
    }
  }

  /** The topics of the checkout at {@code root}, in the order of the file. */
  public static List<Topic> listed(Path root) {
    Path file = root.resolve("contracts/events/topics.csv");
    try {
      List<String> lines =
          Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
      if (lines.isEmpty() || !HEADER.equals(lines.get(0))) {
        throw new ServerException(file + ": the first line must be " + HEADER);
      }
      return lines.stream().skip(1).map(Topics::parse).toList();
    } catch (IOException e) {
      throw new ServerException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static Topic parse(String line) {
    String[] cells = line.split(",");
    try {
      return new Topic(cells[0], Integer.parseInt(cells[1]), Long.parseLong(cells[2]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new ServerException("topics.csv: not a topic: " + line, e);
    }
  }

  /**
   * Creates the topics that are absent; leaves those that exist as they are.
   *
   * @param prefix put before every name; empty for none
   */
  public static void create(String bootstrap, Path root, String prefix) {
    try (Admin admin = KafkaCheck.admin(bootstrap, LIMIT_MILLIS)) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> absent = new ArrayList<>();
      for (Topic topic : listed(root)) {
        if (!present.contains(prefix + topic.name())) {
          absent.add(topic.withPrefix(prefix));
        }
      }
      admin.createTopics(absent).all().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while creating topics", e);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new ServerException(
            "cannot create topics at " + bootstrap + ": " + e.getMessage(), e);
      }
    }
  }
}
