package dev.tolmach.benchmarks.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link in a Markdown source.
 *
 * <p>Read with regular expressions on purpose: generators' templates occur where Markdown expects a
 * destination ({@code {{ "/a.html" | relative_url }}}), and no Markdown parser sees a link there.
 *
 * @param text what is shown, without markup
 * @param target where it leads, as written
 */
record MarkdownLink(String text, String target) {
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^ {0,3}(```+|~~~+).*?(^ {0,3}\\1[`~]*\\s*$|\\z)");
  private static final Pattern PROGRAM = Pattern.compile("(?is)<(script|style)\\b.*?(</\\1>|\\z)");
  private static final Pattern INLINE =
      Pattern.compile("(?<!!)\\[([^\\[\\]]{1,200})]\\(([^()\\n]*(?:\\([^()\\n]*\\)[^()\\n]*)*)\\)");
  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^ {0,3}\\[([^\\[\\]\\n^]{1,200})]:[ \\t]*(\\S.*)$");
  private static final Pattern REFERENCE =
      Pattern.compile("(?<![!\\]\\\\])\\[([^\\[\\]^]{1,200})](?:\\[([^\\[\\]]{0,200})])?(?![(:])");
  private static final Pattern HTML =
      Pattern.compile("(?is)<a\\s[^>]*?href=[\"']([^\"']+)[\"'][^>]*>(.{1,300}?)</a>");
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{.*?[\"']([^\"']+)[\"'].*?}}");
  private static final Pattern TITLE = Pattern.compile("\\s+(\"[^\"]*\"|'[^']*'|\\([^()]*\\))$");
  private static final Pattern MARKUP =
      Pattern.compile("<[^>]*>|[`*]|(?<!\\w)_|_(?!\\w)|\\\\(?=\\W)");

  /** All links of a source, code blocks apart. */
  static List<MarkdownLink> in(String source) {
    String text = FENCE.matcher(PROGRAM.matcher(source).replaceAll("")).replaceAll("\n");
    List<MarkdownLink> links = new ArrayList<>();
    for (Matcher link = INLINE.matcher(text); link.find(); ) {
      links.add(of(link.group(1), link.group(2)));
    }
    for (Matcher link = HTML.matcher(text); link.find(); ) {
      links.add(of(link.group(2), link.group(1)));
    }
    addReferences(links, text);
    return links;
  }

  private static void addReferences(List<MarkdownLink> links, String text) {
    Map<String, String> definitions = new HashMap<>();
    for (Matcher definition = DEFINITION.matcher(text); definition.find(); ) {
      definitions.putIfAbsent(label(definition.group(1)), definition.group(2));
    }
    for (Matcher link = REFERENCE.matcher(text); link.find(); ) {
      String label = link.group(2);
      String target =
          definitions.get(label(label == null || label.isEmpty() ? link.group(1) : label));
      if (target != null) {
        links.add(of(link.group(1), target));
      }
    }
  }

  private static MarkdownLink of(String shown, String written) {
    String target = TEMPLATE.matcher(written.strip()).replaceFirst("$1");
    target = TITLE.matcher(target).replaceFirst("");
    if (target.startsWith("<") && target.endsWith(">")) {
      target = target.substring(1, target.length() - 1);
    }
    String text = MARKUP.matcher(shown).replaceAll("");
    return new MarkdownLink(text.replaceAll("\\s+", " ").strip(), target);
  }

  private static String label(String written) {
    return written.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
