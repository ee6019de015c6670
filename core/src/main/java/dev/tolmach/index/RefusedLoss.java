package dev.tolmach.index;

/**
 * The share of its articles that an archive has to lose in a build for the build to be refused, as
 * when a disk is not mounted or a folder was emptied by mistake. What is compared is how many
 * articles of the archive the live generation holds and how many the build would leave; drafts and
 * others that are left out are none, but for those whose date is still to come or has passed: they
 * are no loss.
 *
 * @param share more than 0, at most 1; or infinite: no loss is refused
 */
public record RefusedLoss(double share) {
  /** A build in which an archive loses all its articles is refused. */
  public static final RefusedLoss ALL = new RefusedLoss(1);

  /** No build is refused, whatever its archives lose. */
  public static final RefusedLoss NEVER = new RefusedLoss(Double.POSITIVE_INFINITY);

  /**
   * Checks the share.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  public RefusedLoss {
    if (!(share > 0 && share <= 1 || share == Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Not a share of articles: '"
              + share
              + "'. Expected more than 0 and at most 1. Choose a number in that range.");
    }
  }

  /** Whether an archive that had so many articles may not go on with so few. */
  public boolean refuses(long before, long after) {
    return before > 0 && before - after >= share * before;
  }
}
