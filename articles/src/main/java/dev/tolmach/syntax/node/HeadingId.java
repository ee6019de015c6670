package dev.tolmach.syntax.node;

/** An id inside a heading that its author gives it; no reader sees it. */
public final class HeadingId extends Hidden {

  private final String id;

  /**
   * An id of a heading.
   *
   * @param literal what is written
   * @param id the id in it
   */
  public HeadingId(String literal, String id) {
    super(literal);
    this.id = id;
  }

  /** Returns the id. */
  public String id() {
    return id;
  }
}
