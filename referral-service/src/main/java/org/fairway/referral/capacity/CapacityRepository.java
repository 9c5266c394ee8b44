package org.fairway.referral.capacity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.referral.referral.PathwayType;

@ApplicationScoped
class CapacityRepository implements PanacheRepositoryBase<ReceiverCapacity, UUID> {

  /** Above every id. */
  private static final UUID LAST = new UUID(-1, -1);

  Optional<ReceiverCapacity> of(String receiver, PathwayType type) {
    return find("receiver = ?1 and pathwayType = ?2", receiver, type).firstResultOptional();
  }

  List<ReceiverCapacity> of(PathwayType type) {
    return list("pathwayType", type);
  }

  /** Newest first, below {@code before} if that is not null. */
  List<ReceiverCapacity> page(UUID before, int size) {
    return find("id < ?1 order by id desc", before == null ? LAST : before).page(0, size).list();
  }
}
