package org.fairway.metrics.funnel;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Makes up what became of starts, one by one, so that the counts of all weeks are of people. */
final class Lives {

  private final Random random;
  private final double young;
  private final double stays;
  private final double heard;

  /** Of one group, which is unlike others in how lately they started and how many stayed. */
  Lives(Random random) {
    this.random = random;
    double late = random.nextDouble();
    young = late * late * 0.6;
    stays = 0.3 + random.nextDouble() * 0.6;
    heard = 0.2 + random.nextDouble() * 0.7;
  }

  List<Path> of(long starts) {
    return LongStream.range(0, starts).mapToObj(start -> one(new Path(List.of()))).toList();
  }

  private Path one(Path begun) {
    if (begun.states().size() == Weeks.values().length) {
      return begun;
    }
    List<Path> ways = begun.next();
    Path likely = begun.with(state());
    return one(ways.contains(likely) ? likely : ways.get(random.nextInt(ways.size())));
  }

  private Path.State state() {
    if (random.nextDouble() < young) {
      return Path.State.NOT_YET;
    }
    if (random.nextDouble() < stays) {
      return Path.State.IN_WORK;
    }
    return random.nextDouble() < heard ? Path.State.LEFT : Path.State.NOT_KNOWN;
  }
}
