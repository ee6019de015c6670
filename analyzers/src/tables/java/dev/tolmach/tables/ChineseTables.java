package dev.tolmach.tables;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The tables of Traditional characters and their Simplified ones and of words that regions call
 * differently, OpenCC's as opencc4j has them.
 */
final class ChineseTables {
  private static final String SOURCE = "/data/dictionary/";
  private static final String TARGET = "dev/tolmach/analysis/zh";

  private ChineseTables() {}

  static void write(Path folder) throws IOException {
    Path target = folder.resolve(TARGET);
    Files.createDirectories(target);
    copy("TSCharacters.txt", target);
    copy("TWPhrases.txt", target);
  }

  private static void copy(String name, Path target) throws IOException {
    try (InputStream source = ChineseTables.class.getResourceAsStream(SOURCE + name)) {
      if (source == null) {
        throw new FileNotFoundException(SOURCE + name);
      }
      Files.copy(source, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
