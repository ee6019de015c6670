package dev.tolmach.syntax.node;

import org.commonmark.node.CustomBlock;
import org.jspecify.annotations.Nullable;

/** A block that no reader sees: it and its children are no text. */
public final class HiddenBlock extends CustomBlock {

  private final @Nullable String headingId;

  /** A block that says nothing of others. */
  public HiddenBlock() {
    this(null);
  }

  /**
   * A block that may give the heading right above it an id.
   *
   * @param headingId the id, or null
   */
  public HiddenBlock(@Nullable String headingId) {
    this.headingId = headingId;
  }

  /** Returns the id that it gives the heading right above it, or null. */
  public @Nullable String headingId() {
    return headingId;
  }
}
