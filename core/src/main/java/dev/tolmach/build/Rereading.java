package dev.tolmach.build;

/** Which articles are written again although their sources are the same. */
enum Rereading {
  /** None. */
  NONE,
  /** Those that are found to be in another language than before. */
  IN_ANOTHER_LANGUAGE,
  /** All. */
  ALL
}
