package org.fairway.pathway.plan;

/** Whether there is a figure. Only {@link #SHOWN} has a value; nothing else is ever taken for 0. */
public enum FigureStatus {
  SHOWN,
  /** Protected by disclosure control. */
  HIDDEN,
  /** Not supplied, nobody of the group is known, or nobody was there to convert. */
  NOT_TOLD,
  /** Nobody asked for it: the other care system alone has such an indicator. */
  ABSENT
}
