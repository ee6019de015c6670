package dev.tolmach.cli.arguments;

/**
 * The words that a command takes besides its options.
 *
 * @param label what they are called in help, such as {@code QUERY...}; empty if there are none
 * @param description what they are, in one sentence
 * @param least how many there must be
 * @param most how many there may be
 * @param dashed whether a word that begins with one dash is a word like any other, as in a query
 * @param paths whether they are paths of files or folders
 */
public record Operands(
    String label, String description, int least, int most, boolean dashed, boolean paths) {
  /** No words. */
  public static final Operands NONE = new Operands("", "", 0, 0, false, false);

  /** Operands of a text: any number of them, with or without a dash in front. */
  public static Operands text(String label, String description) {
    return new Operands(label, description, 0, Integer.MAX_VALUE, true, false);
  }

  /** Paths: as many as wanted, but no fewer than {@code least}. */
  public static Operands paths(String label, String description, int least) {
    return new Operands(label, description, least, Integer.MAX_VALUE, false, true);
  }

  /** Names: no more than {@code most}. */
  public static Operands names(String label, String description, int most) {
    return new Operands(label, description, 0, most, false, false);
  }
}
