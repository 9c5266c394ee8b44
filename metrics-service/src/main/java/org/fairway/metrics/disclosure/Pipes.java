package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Moves as the pipes of a network, whose nodes are sums: each leads from one node to another, or to
 * the outside. What sums tell that are no nodes may tie the flows in several pipes to each other.
 */
final class Pipes {

  final Moves moves;

  /** The node at which more in a pipe is more, and the one at which it is less. */
  final int[] plus;

  final int[] minus;

  /** For each node its pipes. */
  final int[][] ofNode;

  /** For each pipe what it is tied by, and by how much that moves when it does by 1. */
  final Told[][] tiesOf;

  final int[][] byOf;

  private final boolean tied;

  /**
   * @param all the moves with all their sums
   * @param bound the same with those sums alone that are nodes
   * @param sides of the nodes
   */
  Pipes(Moves all, Moves bound, int[] sides, Collection<Told> ties) {
    this.moves = all;
    plus = new int[all.size()];
    minus = new int[all.size()];
    Arrays.fill(plus, sides.length);
    Arrays.fill(minus, sides.length);
    for (int pipe = 0; pipe < plus.length; pipe++) {
      for (int at = 0; at < bound.sumsOf[pipe].length; at++) {
        int sum = bound.sumsOf[pipe][at];
        int[] end = bound.factorsOf[pipe][at] * sides[sum] > 0 ? plus : minus;
        end[pipe] = sum;
      }
    }
    ofNode = ofNode(sides.length + 1);
    tiesOf = new Told[plus.length][0];
    byOf = new int[plus.length][0];
    ties.forEach(this::tie);
    tied = !ties.isEmpty();
  }

  private int[][] ofNode(int nodes) {
    List<List<Integer>> of = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      of.add(new ArrayList<>());
    }
    for (int pipe = 0; pipe < plus.length; pipe++) {
      of.get(plus[pipe]).add(pipe);
      of.get(minus[pipe]).add(pipe);
    }
    return of.stream().map(list -> list.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
  }

  private void tie(Told tie) {
    int[] sum = moves.sums[tie.sum()];
    for (int at = 0; at < sum.length; at++) {
      if (sum[at] != tie.move()) {
        int pipe = sum[at];
        int count = tiesOf[pipe].length;
        tiesOf[pipe] = Arrays.copyOf(tiesOf[pipe], count + 1);
        tiesOf[pipe][count] = tie;
        byOf[pipe] = Arrays.copyOf(byOf[pipe], count + 1);
        byOf[pipe][count] = tie.by(moves, at);
      }
    }
  }

  boolean isTied() {
    return tied;
  }

  int nodes() {
    return ofNode.length;
  }

  /** Where a flow comes to through a pipe, from a node of it. */
  int end(int pipe, int from) {
    return minus[pipe] == from ? plus[pipe] : minus[pipe];
  }

  /** Which way a flow goes through a pipe, from a node of it. */
  int way(int pipe, int from) {
    return minus[pipe] == from ? Freedom.MORE : Freedom.LESS;
  }
}
