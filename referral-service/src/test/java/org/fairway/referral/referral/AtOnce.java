package org.fairway.referral.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.context.ThreadContext;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;

/** Threads that ask at the same moment under one scope of one token, as requests of a caller do. */
final class AtOnce<T> {
  private final List<FutureTask<T>> tasks = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final FutureTask<Void> all;

  AtOnce(ScopedWork work, Scope scope, List<Callable<T>> calls) {
    all = new FutureTask<>(() -> work.call(scope, () -> asked(calls)));
    new Thread(all).start();
  }

  private Void asked(List<Callable<T>> calls) throws Exception {
    ThreadContext context = ThreadContext.builder().propagated(ThreadContext.CDI).build();
    for (Callable<T> call : calls) {
      FutureTask<T> task = new FutureTask<>(context.contextualCallable(call));
      tasks.add(task);
      Thread thread = new Thread(task);
      threads.add(thread);
      thread.start();
    }
    for (FutureTask<T> task : tasks) {
      task.get();
    }
    return null;
  }

  /** How many of them wait to be asked for by another. */
  long waiting() {
    return threads.stream().filter(t -> t.getState() == Thread.State.TIMED_WAITING).count();
  }

  /** In the order of the calls, when all are answered. */
  List<T> answers() throws Exception {
    all.get();
    List<T> answers = new ArrayList<>();
    for (FutureTask<T> task : tasks) {
      answers.add(task.get());
    }
    return answers;
  }
}
