package dev.tolmach.query;

/** In which order hits come. Equal hits are ordered by id. */
public enum SortOrder {
  /** Best first. */
  RELEVANCE,
  /** Latest date first; articles without a date last. */
  NEWEST,
  /** Earliest date first; articles without a date last. */
  OLDEST
}
