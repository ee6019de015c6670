package dev.tolmach.syntax;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the sections of Qute that one document closes. Immutable. */
final class QuteSections {

  private static final Pattern CLOSER = Pattern.compile("\\{/([A-Za-z][A-Za-z0-9]{0,40})?\\}");

  /** Sections inside others that nothing has to close. */
  private static final Set<String> PARTS = Set.of("else", "is", "in", "case");

  private final Set<String> names = new HashSet<>();

  QuteSections(String document) {
    boolean opens = document.contains("{#");
    Matcher closer = CLOSER.matcher(opens ? document : "");
    while (closer.find()) {
      names.add(closer.group(1) == null ? "" : closer.group(1));
    }
  }

  /** Returns whether the document closes any section. */
  boolean areClosed() {
    return !names.isEmpty();
  }

  /** Returns whether a name is one of a section. */
  boolean isSection(String name) {
    return PARTS.contains(name) || names.contains(name) || names.contains("");
  }

  /** Returns whether a document may have tags of Qute. */
  boolean mayBeIn(String document) {
    return areClosed() || document.contains("{!") && document.contains("!}");
  }
}
