package dev.tolmach.preset;

/** A file of a site that names its pages in their order. */
public enum Contents {
  /** There is none. */
  NONE,
  /** The {@code nav} of {@code mkdocs.yml}, whose titles come before those of the pages. */
  MKDOCS,
  /** {@code SUMMARY.md}, whose titles are for pages that have none. */
  SUMMARY
}
