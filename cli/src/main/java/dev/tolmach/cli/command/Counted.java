package dev.tolmach.cli.command;

/** Numbers of things with their nouns. */
public final class Counted {
  private Counted() {}

  /** Such as "1 article" or "5 articles". */
  public static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
