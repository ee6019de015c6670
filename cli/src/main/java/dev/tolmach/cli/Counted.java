package dev.tolmach.cli;

/** Numbers of things in words. */
final class Counted {
  private Counted() {}

  /** Such as "1 article" or "5 articles". */
  static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
