package org.fairway.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fairway.platform.sample.ThingResource.NewThing;
import org.fairway.platform.tenancy.Asking;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Gathered;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Insert;
import org.fairway.platform.web.LateWrites;
import org.fairway.platform.web.Opening;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.SharedOperation;

/**
 * Things that are made together with others: those whose name says so. None is made while there is
 * one called {@code no} and its name.
 */
@ApplicationScoped
class SharedThings implements SharedOperation<String, Boolean> {
  static final String TOGETHER = "together";
  static volatile CountDownLatch reached = new CountDownLatch(0);
  static volatile CountDownLatch goOn = new CountDownLatch(0);

  private static final Insert INSERT =
      Insert.into(
          "thing",
          "id uuid",
          "tenant_id text",
          "organisation_id text",
          "name text",
          "version bigint");

  private final Things things;
  private final Sql sql;
  private final LateWrites late;
  private final Gathered gathered;
  private final CurrentScope scope;

  SharedThings(Things things, Sql sql, LateWrites late, Gathered gathered, CurrentScope scope) {
    this.things = things;
    this.sql = sql;
    this.late = late;
    this.gathered = gathered;
    this.scope = scope;
  }

  @Override
  public String key(Object[] parameters) {
    return parameters[0] instanceof NewThing thing
            && thing.name() != null
            && thing.name().startsWith(TOGETHER)
        ? thing.name()
        : null;
  }

  @Override
  public Opening question(Set<String> names, Map<String, Boolean> answers) {
    Asking asking = new Asking();
    asking.add(
        "select substring(name from 4) from thing where name = any(?)",
        row -> answers.put(row.getString(1), true),
        forbidden(names));
    return asking.typed();
  }

  @Override
  public Opening hold(Set<String> names) {
    Asking asking = new Asking();
    asking.add(
        "select fairway_insist(count(*) = 0) from thing where name = any(?)",
        row -> true,
        forbidden(names));
    return asking.typed();
  }

  private static Sql.Array forbidden(Set<String> names) {
    return new Sql.Array("text", names.stream().map(name -> "no " + name).toList());
  }

  Thing create(String name) throws InterruptedException {
    if (name.contains("slow") && gathered.tells(name)) {
      reached.countDown();
      goOn.await(30, TimeUnit.SECONDS);
    }
    if (name.contains("beside")) {
      things.create(name);
    }
    if (isForbidden(name)) {
      throw Problems.conflict("name-taken", "The name is taken.");
    }
    Thing thing = new Thing(Ids.next(), scope.get().organisation(), name);
    // What the database refuses is for one of another organisation than the caller's.
    String owner =
        name.contains("theirs") ? UUID.randomUUID().toString() : scope.get().organisation();
    late.add(INSERT, thing.id(), scope.get().tenant(), owner, name, 0);
    return thing;
  }

  private boolean isForbidden(String name) {
    if (gathered.tells(name)) {
      return gathered.answer() != null;
    }
    List<Boolean> found =
        sql.query("select true from thing where name = ?", row -> true, "no " + name);
    return !found.isEmpty();
  }
}
