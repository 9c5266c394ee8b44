package org.fairway.local.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fairway.local.server.Children;
import org.fairway.local.server.SideBySide;

/** Everything that runs: servers first, then the four services. */
final class Suite {
  private final Layout layout;
  private final Progress progress;
  private final Infrastructure infrastructure;
  private final List<Part> services = new CopyOnWriteArrayList<>();

  Suite(Layout layout, Existing existing, Progress progress) {
    this.layout = layout;
    this.progress = progress;
    this.infrastructure = new Infrastructure(layout, existing, progress);
  }

  /** The ports that will be listened on, with what listens. */
  Map<Integer, String> ports() {
    Map<Integer, String> ports = new LinkedHashMap<>();
    infrastructure.parts().forEach(part -> ports.put(part.port(), part.name()));
    for (Service service : Service.values()) {
      ports.put(service.port(), service.artifact());
    }
    return ports;
  }

  /** Starts everything and returns when all is healthy. */
  void start() {
    infrastructure.start();
    Addresses addresses = infrastructure.addresses();
    for (Service service : Service.values()) {
      KeyFiles.make(layout, service);
      services.add(
          new ServicePart(service, layout, ServiceEnvironment.of(service, layout, addresses)));
    }
    SideBySide.await(
        services.stream()
            .map(part -> SideBySide.run(() -> progress.timed(part.name(), part::start))));
  }

  Addresses addresses() {
    return infrastructure.addresses();
  }

  /** All parts, services first: the order in which they are stopped. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>(services);
    parts.addAll(infrastructure.parts());
    return parts;
  }

  /** Stops everything that was started, however far the start had got. */
  void stop() {
    Children.close();
    SideBySide.await(List.copyOf(services).stream().map(part -> SideBySide.run(part::stop)));
    infrastructure.parts().forEach(Part::stop);
    Children.endAll();
  }
}
