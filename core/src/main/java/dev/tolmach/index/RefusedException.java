package dev.tolmach.index;

import java.io.IOException;
import java.util.List;

/**
 * A build did not go live: a gate did not let it through, or an archive lost its articles. The
 * index is as it was before the build.
 */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1;

  /** A reason why a build does not go live. */
  public enum Reason {
    /** A gate did not let it through. */
    GATE,
    /** An archive lost more articles than {@link RefusedLoss} allows. */
    LOST_ARTICLES
  }

  private final Reason reason;
  private final transient IndexReport report;
  private final transient List<Refusal> refusals;

  /**
   * A refusal by a gate.
   *
   * @param report what the build had done with every article; its generation is the one that stays
   *     live, or empty if there is none
   * @param refusals why, at least one reason
   */
  public RefusedException(IndexReport report, List<Refusal> refusals) {
    this(
        "The build was refused: '"
            + refusals.getFirst().description()
            + "'"
            + more(refusals)
            + ". Expected one that passes the gate. The index is as it was; correct the articles"
            + " or the gate, and build again.",
        Reason.GATE,
        report,
        refusals);
  }

  private RefusedException(
      String message, Reason reason, IndexReport report, List<Refusal> refusals) {
    super(message);
    this.reason = reason;
    this.report = report;
    this.refusals = List.copyOf(refusals);
  }

  /** A refusal because archives lost their articles, at least one. */
  public static RefusedException ofLoss(IndexReport report, List<Refusal> losses) {
    String message =
        "The build was refused, because an archive lost its articles: '"
            + losses.getFirst().place()
            + "'"
            + more(losses)
            + ". "
            + "Expected "
            + losses.getFirst().expected()
            + ", and found "
            + losses.getFirst().found()
            + ". The index is as it was; look at the archive, or allow the loss with --allow-empty"
            + " and build again.";
    return new RefusedException(message, Reason.LOST_ARTICLES, report, losses);
  }

  private static String more(List<Refusal> refusals) {
    return refusals.size() == 1 ? "" : " and " + (refusals.size() - 1) + " more";
  }

  /** Returns the reason why the build did not go live. */
  public Reason reason() {
    return reason;
  }

  /** Returns the report of the build, which did not go live. */
  public IndexReport report() {
    return report;
  }

  /** Returns the reason why the build did not go live. */
  public List<Refusal> refusals() {
    return refusals;
  }
}
