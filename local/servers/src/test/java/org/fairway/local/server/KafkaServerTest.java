package org.fairway.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {
  @TempDir Path folder;
  @TempDir Path root;
  private KafkaServer server;

  @BeforeEach
  void start() throws Exception {
    Files.createDirectories(root.resolve("contracts/events"));
    Files.writeString(
        root.resolve("contracts/events/topics.csv"),
        "name,partitions,retention_ms\nreferral.events,3,-1\nreferral.dead-letters,1,60000\n");
    server = new KafkaServer(folder, 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void topicsAreMadeOnceAndSurviveAKill() throws Exception {
    // Given
    Topics.create(server.bootstrap(), root, "run1.");
    Topics.create(server.bootstrap(), root, "run1.");

    // When
    server.kill();
    server = new KafkaServer(folder, 0);
    server.start();

    // Then
    try (Admin admin = KafkaCheck.admin(server.bootstrap(), 10_000)) {
      assertThat(admin.listTopics().names().get())
          .containsExactlyInAnyOrder("run1.referral.events", "run1.referral.dead-letters");
      assertThat(partitions(admin, "run1.referral.events")).isEqualTo(3);
    }
  }

  @Test
  void noTopicIsMadeByAccident() {
    try (Admin admin = KafkaCheck.admin(server.bootstrap(), 10_000)) {
      assertThatThrownBy(() -> partitions(admin, "never.made"))
          .hasMessageContaining("UnknownTopicOrPartition");
    }
  }

  @Test
  void aLineThatIsNoTopicIsRefused() throws Exception {
    Files.writeString(
        root.resolve("contracts/events/topics.csv"), "name,partitions,retention_ms\nx,many,-1\n");

    assertThatThrownBy(() -> Topics.listed(root)).hasMessage("topics.csv: not a topic: x,many,-1");
  }

  private static int partitions(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    return admin
        .describeTopics(List.of(topic))
        .allTopicNames()
        .get()
        .get(topic)
        .partitions()
        .size();
  }
}
