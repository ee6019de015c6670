package dev.tolmach.index;

import java.io.IOException;
import java.util.List;

/** A gate did not let a build go live. The index is as it was before the build. */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient IndexReport report;
  private final transient List<Refusal> refusals;

  /**
   * A refusal.
   *
   * @param report what the build had done with every article; its generation is the one that stays
   *     live, or empty if there is none
   * @param refusals why, at least one reason
   */
  public RefusedException(IndexReport report, List<Refusal> refusals) {
    super(
        "The build was refused: '"
            + refusals.getFirst().inWords()
            + "'"
            + (refusals.size() == 1 ? "" : " and " + (refusals.size() - 1) + " more")
            + ". Expected one that passes the gate. The index is as it was; correct the articles"
            + " or the gate, and build again.");
    this.report = report;
    this.refusals = List.copyOf(refusals);
  }

  /** What the build had done with every article. */
  public IndexReport report() {
    return report;
  }

  /** Why the build did not go live. */
  public List<Refusal> refusals() {
    return refusals;
  }
}
