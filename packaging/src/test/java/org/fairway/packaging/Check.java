package org.fairway.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The checks of cross-references, each from documents to findings; an empty list is good. */
@SuppressWarnings("ImmutableEnumChecker") // references to static methods hold no state
enum Check {
  SELECTORS(SelectorCheck::run),
  REFERENCES(ReferenceCheck::run),
  PORTS(PortCheck::run),
  ADDRESSES(AddressCheck::run),
  PATHS(PathCheck::run),
  ENVIRONMENT(EnvironmentCheck::run),
  TOPICS(TopicCheck::run),
  BROKER_RIGHTS(BrokerRightsCheck::run),
  HARDENING(HardeningCheck::run),
  MOUNTS(MountCheck::run),
  MONITORING(MonitoringCheck::run),
  CONNECTIONS(ConnectionCheck::run),
  FLOWS(FlowCheck::run),
  LOGINS(LoginCheck::run),
  DATABASES(DatabaseCheck::run),
  BROKER(BrokerCheck::run),
  DOOR(DoorCheck::run),
  LABELS(LabelCheck::run),
  VERSIONS(VersionCheck::run),
  PODS(PodCheck::run);

  private final BiConsumer<Manifests, Findings> work;

  Check(BiConsumer<Manifests, Findings> work) {
    this.work = work;
  }

  List<String> run(Manifests manifests) {
    Findings findings = new Findings();
    work.accept(manifests, findings);
    return findings.list();
  }

  /** What a check found wrong. */
  static final class Findings {
    private final List<String> found = new ArrayList<>();

    void require(boolean holds, String otherwise) {
      if (!holds) {
        found.add(otherwise);
      }
    }

    List<String> list() {
      return List.copyOf(found);
    }
  }
}
