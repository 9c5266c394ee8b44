package org.fairway.local.server;

import java.nio.file.Path;

/** The broker's settings: small, one node, no topic made by accident, nothing waits for peers. */
final class KafkaSettings {
  private KafkaSettings() {}

  static String text(Path data, int port, int controllerPort) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    controller.listener.names=CONTROLLER
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
    inter.broker.listener.name=PLAINTEXT
    log.dirs=%3$s
    auto.create.topics.enable=false
    num.partitions=1
    default.replication.factor=1
    min.insync.replicas=1
    offsets.topic.num.partitions=4
    offsets.topic.replication.factor=1
    transaction.state.log.num.partitions=2
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.num.partitions=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    log.cleaner.dedupe.buffer.size=8388608
    log.segment.bytes=67108864
    num.network.threads=2
    num.io.threads=4
    controlled.shutdown.enable=false
    broker.session.timeout.ms=3000
    broker.heartbeat.interval.ms=500
    """
        .formatted(port, controllerPort, data);
  }
}
