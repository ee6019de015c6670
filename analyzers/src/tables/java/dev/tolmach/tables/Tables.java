package dev.tolmach.tables;

import java.io.IOException;
import java.nio.file.Path;

/** Makes this module's tables from the data of other artifacts, while the module is built. */
public final class Tables {
  private Tables() {}

  /**
   * Writes all tables.
   *
   * @param args the folder to write to
   * @throws IOException if a source cannot be read or a table cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    ChineseTables.write(folder);
    ChineseWordTable.write(folder);
  }
}
