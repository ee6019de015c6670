package dev.tolmach.archive;

import dev.tolmach.article.Warning;
import dev.tolmach.frontmatter.Preamble;
import dev.tolmach.frontmatter.Syntax;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the file {@code tolmach.yaml} in an archive's root says. The one key so far is {@code name}.
 *
 * @param name the archive's name, or null
 * @param warnings keys that mean nothing
 */
record FolderSettings(@Nullable String name, List<Warning> warnings) {

  static final String FILE = "tolmach.yaml";

  static FolderSettings of(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return new FolderSettings(null, List.of());
    }
    try {
      return read(file, Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The archive's settings cannot be read: '"
              + file
              + "'. Expected YAML in UTF-8. Correct or remove the file.",
          e);
    }
  }

  private static FolderSettings read(Path file, String text) {
    Preamble settings = Preamble.ofYaml(text.replace("\r\n", "\n"));
    if (settings.syntax() != Syntax.YAML) {
      int line = settings.problems().isEmpty() ? 1 : settings.problems().get(0).line();
      throw new IllegalArgumentException(
          "The archive's settings are not valid YAML in '"
              + file
              + "':"
              + line
              + ". Expected lines such as 'name: blog'. Correct the file.");
    }
    String name = null;
    List<Warning> warnings = new ArrayList<>();
    for (String key : settings.fields().keySet()) {
      if (key.equals("name")) {
        name = String.valueOf(settings.fields().get(key));
      } else {
        warnings.add(
            new Warning(
                settings.lineOf(key),
                "The key '"
                    + key
                    + "' means nothing in "
                    + FILE
                    + ". Expected 'name'. Remove it."));
      }
    }
    return new FolderSettings(name, warnings);
  }
}
