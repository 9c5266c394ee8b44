package org.fairway.packaging;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;

/**
 * The resources of CloudNativePG (postgresql.cnpg.io/v1), as far as the suite uses them. No Maven
 * artefact publishes them; names and types follow the operator's published
 * CustomResourceDefinitions of release 1.29.
 */
final class CloudNativePg {
  private CloudNativePg() {}

  record Cluster(String apiVersion, String kind, ObjectMeta metadata, ClusterSpec spec) {}

  record ClusterSpec(
      Integer instances,
      String imageName,
      Storage storage,
      Storage walStorage,
      Postgresql postgresql,
      ResourceRequirements resources,
      Affinity affinity,
      Managed managed) {}

  record Storage(String size, String storageClass) {}

  /** The parameters are text in PostgreSQL, and so they must be here. */
  record Postgresql(Map<String, String> parameters) {}

  record Affinity(Boolean enablePodAntiAffinity, String topologyKey, String podAntiAffinityType) {}

  record Managed(List<Role> roles) {}

  record Role(
      String name,
      Boolean login,
      Boolean inherit,
      List<String> inRoles,
      LocalObjectReference passwordSecret) {}

  record Database(String apiVersion, String kind, ObjectMeta metadata, DatabaseSpec spec) {}

  record DatabaseSpec(
      LocalObjectReference cluster,
      String name,
      String owner,
      ReclaimPolicy databaseReclaimPolicy) {}

  enum ReclaimPolicy {
    retain,
    delete
  }
}
