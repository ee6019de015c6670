package dev.tolmach.tables;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The table of Traditional characters and their Simplified ones, OpenCC's as opencc4j has it. */
final class ChineseTables {
  private static final String SOURCE = "/data/dictionary/TSCharacters.txt";
  private static final String TARGET = "dev/tolmach/analysis/zh/TSCharacters.txt";

  private ChineseTables() {}

  static void write(Path folder) throws IOException {
    Path target = folder.resolve(TARGET);
    Files.createDirectories(target.getParent());
    try (InputStream source = ChineseTables.class.getResourceAsStream(SOURCE)) {
      if (source == null) {
        throw new FileNotFoundException(SOURCE);
      }
      Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
