package dev.tolmach.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which version of the program this is. */
final class ProgramVersion {
  private static final String PROPERTIES = "/META-INF/maven/dev.tolmach/tolmach-cli/pom.properties";

  private ProgramVersion() {}

  /** The version in one line, with those of Lucene and Java. */
  static String line() throws IOException {
    return "tolmach "
        + own()
        + " (Lucene "
        + org.apache.lucene.util.Version.LATEST
        + ", Java "
        + Runtime.version().feature()
        + ")";
  }

  /** The version alone. Maven leaves it in every jar; classes that are in no jar have none. */
  static String own() throws IOException {
    try (InputStream stream = ProgramVersion.class.getResourceAsStream(PROPERTIES)) {
      if (stream == null) {
        return "in development";
      }
      Properties properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version");
    }
  }
}
