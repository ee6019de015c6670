package dev.tolmach.language;

/** The models that there are, each read when it is first asked for. Any thread may use it. */
final class NgramModels {
  private static final class Latin {
    static final NgramModel MODEL = NgramModel.read(Writing.LATIN);
  }

  private static final class Cyrillic {
    static final NgramModel MODEL = NgramModel.read(Writing.CYRILLIC);
  }

  private static final class Arabic {
    static final NgramModel MODEL = NgramModel.read(Writing.ARABIC);
  }

  private static final class Devanagari {
    static final NgramModel MODEL = NgramModel.read(Writing.DEVANAGARI);
  }

  private NgramModels() {}

  /** Whether several languages of a writing can be distinguished by their words. */
  static boolean has(Writing writing) {
    return switch (writing) {
      case LATIN, CYRILLIC, ARABIC, DEVANAGARI -> true;
      default -> false;
    };
  }

  /** The model of a writing that has one. */
  static NgramModel of(Writing writing) {
    return switch (writing) {
      case LATIN -> Latin.MODEL;
      case CYRILLIC -> Cyrillic.MODEL;
      case ARABIC -> Arabic.MODEL;
      case DEVANAGARI -> Devanagari.MODEL;
      default -> throw new IllegalArgumentException("No model for a writing: '" + writing + "'.");
    };
  }
}
