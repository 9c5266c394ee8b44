package org.fairway.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

@ApplicationScoped
class Things {
  static volatile CountDownLatch reached = new CountDownLatch(0);
  static volatile CountDownLatch goOn = new CountDownLatch(0);

  private final EntityManager database;
  private final CurrentScope scope;

  Things(EntityManager database, CurrentScope scope) {
    this.database = database;
    this.scope = scope;
  }

  @Transactional
  Thing create(String name) throws InterruptedException {
    Thing thing = new Thing(Ids.next(), scope.get().organisation(), name);
    database.persist(thing);
    database.flush();
    if (name.startsWith("slow")) {
      reached.countDown();
      goOn.await(30, TimeUnit.SECONDS);
    }
    if (name.startsWith("conflict")) {
      throw Problems.conflict("name-taken", "The name is taken.");
    }
    return thing;
  }

  @Transactional
  Thing get(UUID id) {
    Thing thing = database.find(Thing.class, id);
    if (thing == null) {
      throw Problems.notFound();
    }
    return thing;
  }

  @Transactional
  Thing rename(UUID id, String ifMatch, String name) {
    Thing thing = get(id);
    ETags.requireMatch(ifMatch, thing.version());
    thing.rename(name);
    database.flush();
    return thing;
  }

  @Transactional
  List<Thing> list(UUID after, int limit) {
    return database
        .createQuery("from Thing where id > :after order by id", Thing.class)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Counts by native SQL, which Hibernate's filter does not reach. */
  @Transactional
  long countNatively() {
    return ((Number) database.createNativeQuery("select count(*) from thing").getSingleResult())
        .longValue();
  }
}
