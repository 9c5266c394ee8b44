package org.fairway.metrics.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Folds pieces on several threads and adds what they came to in the order of the file. A short file
 * starts no thread.
 */
final class Team implements AutoCloseable {

  private static final int MOST = 4;

  private final Folding folding;
  private final int size = Math.min(MOST, Runtime.getRuntime().availableProcessors());
  private final BlockingQueue<PlainRows> idle = new LinkedBlockingQueue<>();
  private final Deque<Future<Piece>> underWay = new ArrayDeque<>();
  private final Deque<Piece> free = new ArrayDeque<>();
  private ExecutorService threads;

  Team(Folding folding) {
    this.folding = folding;
  }

  /** A piece to fill. */
  Piece piece() {
    Piece piece = free.isEmpty() ? new Piece(folding.limits().piece()) : free.remove();
    piece.begin();
    return piece;
  }

  /** Folds a piece from a place on, now or soon; it may not be touched afterwards. */
  void fold(Piece piece, int from) {
    if (folding.day().isKnown()) {
      start();
      underWay.add(threads.submit(() -> work(piece, from)));
      while (underWay.size() > size) {
        addNext();
      }
    } else {
      add(work(piece, from));
    }
  }

  private void start() {
    if (threads == null) {
      threads =
          Executors.newFixedThreadPool(
              size,
              task -> {
                Thread thread = new Thread(task, "extract-fold");
                thread.setDaemon(true);
                return thread;
              });
    }
    while (folding.folds() < size) {
      idle.add(newRows());
    }
  }

  private PlainRows newRows() {
    return new PlainRows(folding.newRowFold(), folding.header().width());
  }

  private Piece work(Piece piece, int from) {
    if (folding.folds() == 0) {
      idle.add(newRows());
    }
    try {
      PlainRows rows = idle.take();
      rows.fold(piece, from);
      rows.requireAtMost(folding.limits().groups());
      idle.add(rows);
      return piece;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", e);
    }
  }

  /** Waits for all pieces. */
  void finish() {
    while (!underWay.isEmpty()) {
      addNext();
    }
  }

  private void addNext() {
    try {
      add(underWay.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof FileFault fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void add(Piece piece) {
    folding.add(piece);
    free.add(piece);
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
