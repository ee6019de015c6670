package dev.tolmach.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The aliases of an article that are other names of it, as in Obsidian, and no former addresses, as
 * in Hugo. One looks for the former.
 */
final class AliasNames {
  private static final Set<String> PAGES =
      Set.of("html", "htm", "xhtml", "php", "asp", "aspx", "jsp", "md", "mdx", "markdown", "txt");

  private AliasNames() {}

  static List<String> of(List<String> aliases) {
    return aliases.stream().filter(alias -> !isAddress(alias)).toList();
  }

  private static boolean isAddress(String alias) {
    return alias.contains("://")
        || alias.startsWith("mailto:")
        || "/#?".indexOf(alias.charAt(0)) >= 0 && isOneWord(alias)
        || alias.startsWith("./")
        || alias.startsWith("../")
        || alias.endsWith("/")
        || isPage(alias)
        || isPath(alias);
  }

  /** Whether it is {@code old.html} or {@code old.html#part}. */
  private static boolean isPage(String alias) {
    int end = alias.length();
    for (int i = 0; i < end; i++) {
      end = alias.charAt(i) == '?' || alias.charAt(i) == '#' ? i : end;
    }
    int dot = alias.lastIndexOf('.', end - 1);
    return dot > 0
        && isOneWord(alias)
        && PAGES.contains(alias.substring(dot + 1, end).toLowerCase(Locale.ROOT));
  }

  /** Whether it is {@code posts/old-name}; {@code TCP/IP} and {@code ввод/вывод} are names. */
  private static boolean isPath(String alias) {
    boolean slash = false;
    for (int i = 0; i < alias.length(); i++) {
      char c = alias.charAt(i);
      slash |= c == '/';
      boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "/-_.%".indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return slash;
  }

  private static boolean isOneWord(String alias) {
    return alias.chars().noneMatch(Character::isWhitespace);
  }
}
