package dev.tolmach.syntax.directive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The kinds of directives and roles by their names, read from {@code directives.tsv}. A domain
 * before a name ({@code prf:theorem}) does not count where the whole name is not known. Immutable.
 */
public final class Kinds {

  private static final String DIRECTIVE = "directive";
  private static final String ROLE = "role";
  private static final Map<String, String> TABLE = read();

  private Kinds() {}

  /** Returns what a reader sees of a directive. */
  public static DirectiveKind ofDirective(String name) {
    String kind = find(DIRECTIVE, name);
    return kind.isEmpty()
        ? DirectiveKind.UNKNOWN
        : DirectiveKind.valueOf(kind.toUpperCase(Locale.ROOT));
  }

  /** Returns what a reader sees of a role; its text if it is not known. */
  public static RoleKind ofRole(String name) {
    String kind = find(ROLE, name);
    return kind.isEmpty() ? RoleKind.TEXT : RoleKind.valueOf(kind.toUpperCase(Locale.ROOT));
  }

  private static String find(String what, String name) {
    String kind = TABLE.get(what + ' ' + name);
    int domain = name.lastIndexOf(':');
    if (kind == null && domain > 0) {
      kind = TABLE.get(what + ' ' + name.substring(domain + 1));
    }
    return kind == null ? "" : kind;
  }

  private static Map<String, String> read() {
    Map<String, String> table = new HashMap<>();
    try (InputStream in = Kinds.class.getResourceAsStream("directives.tsv");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] row = line.split("\t");
          for (String name : row[2].split(" ")) {
            table.put(row[0] + ' ' + name, row[1]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(table);
  }
}
