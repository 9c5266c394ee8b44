package org.fairway.platform.messaging;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives the channel {@code events} its topics from {@code fairway.messaging.consume}, each with
 * {@code fairway.messaging.topic-prefix} before it, and switches it off when there are none. A
 * configuration source, since an expression cannot put a prefix before each item of a list.
 */
public class ChannelTopics implements ConfigSourceFactory {
  private static final String CHANNEL = "mp.messaging.incoming.events.";
  private static final int ABOVE_LIBRARY_DEFAULTS = 110;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    String prefix = value(context, "fairway.messaging.topic-prefix");
    String topics =
        Arrays.stream(value(context, "fairway.messaging.consume").split(","))
            .map(String::strip)
            .filter(topic -> !topic.isEmpty())
            .map(topic -> prefix + topic)
            .collect(Collectors.joining(","));
    Map<String, String> channel =
        topics.isEmpty()
            ? Map.of(CHANNEL + "enabled", "false")
            : Map.of(CHANNEL + "topics", topics);
    return List.of(
        new PropertiesConfigSource(channel, "fairway messaging", ABOVE_LIBRARY_DEFAULTS));
  }

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(ABOVE_LIBRARY_DEFAULTS);
  }

  private static String value(ConfigSourceContext context, String name) {
    ConfigValue value = context.getValue(name);
    return value == null || value.getValue() == null ? "" : value.getValue();
  }
}
