#!/usr/bin/env bash
# Creates the topics that are absent, as contracts/events/topics.csv lists them. Runs in Kafka's own image.
set -euo pipefail
tool=${KAFKA_TOPICS:-/opt/kafka/bin/kafka-topics.sh}
list=${TOPICS:-/opt/fairway/topics.csv}
tail -n +2 "$list" | while IFS=, read -r name partitions retention; do
  if [ -n "$name" ]; then
    "$tool" --bootstrap-server "$BOOTSTRAP" --create --if-not-exists --topic "$name" \
      --partitions "$partitions" --replication-factor "${REPLICATION:-1}" --config "retention.ms=$retention" </dev/null
  fi
done
