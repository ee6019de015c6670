package dev.tolmach.benchmarks.detection;

import dev.tolmach.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text whose language is known.
 *
 * @param language its tag as the sample is named: {@code zh} is Chinese of either kind
 */
record LabelledText(String language, String text) {
  private static final int CUT_WORDS = 3;

  /** Two characters are a word of Chinese or Japanese, roughly. */
  private static final int CUT_CHARACTERS = 2 * CUT_WORDS;

  /** Which half of the samples. */
  enum Half {
    /** Those that constants may be chosen by. */
    TUNING,
    /** Those that are only ever counted. */
    HELD_OUT,
    ALL;

    /* The hash of a string is laid down in its contract, so that the halves stay what they are. */
    private boolean has(String text) {
      return this == ALL || Math.floorMod(text.hashCode(), 2) == ordinal();
    }
  }

  /**
   * Reads a folder of files named {@code LANGUAGE.txt}, with a sample a line.
   *
   * @param half which of the samples are taken
   */
  static List<LabelledText> read(Path folder, Half half) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<LabelledText> texts = new ArrayList<>();
    for (Path file : files) {
      String language = file.getFileName().toString().replace(".txt", "");
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && half.has(line)) {
          texts.add(new LabelledText(language, line));
        }
      }
    }
    return texts;
  }

  /** Three words from the middle; of a text without spaces, six characters. */
  LabelledText middle() {
    String[] words = text.strip().split("\\s+");
    if (words.length < CUT_WORDS) {
      int from = Math.max(0, (text.length() - CUT_CHARACTERS) / 2);
      int end = Math.min(text.length(), from + CUT_CHARACTERS);
      return new LabelledText(language, text.substring(from, end));
    }
    int from = (words.length - CUT_WORDS) / 2;
    return new LabelledText(
        language, String.join(" ", List.of(words).subList(from, from + CUT_WORDS)));
  }

  /** Whether a detected language is this text's. */
  boolean isIn(Language detected) {
    return language.equals("zh")
        ? detected.primary().equals("zh")
        : Language.of(language).equals(detected);
  }
}
