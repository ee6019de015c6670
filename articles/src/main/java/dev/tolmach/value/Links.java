package dev.tolmach.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values that are links, as Obsidian writes them in its properties, and values that are addresses.
 */
public final class Links {
  private static final Pattern WIKI =
      Pattern.compile("\\[\\[([^\\[\\]|]{0,300})(?:\\|([^\\[\\]]{0,300}))?]]");
  private static final Pattern MARKDOWN =
      Pattern.compile("!?\\[([^\\[\\]]{0,300})]\\(\\s*<?([^()<>\\s]{0,2000})>?[^()]{0,300}\\)");

  /** What generators put in for the parts of an address: {@code :slug}, {@code /:year/:title/}. */
  private static final Pattern PLACEHOLDER = Pattern.compile("(?:^|[/-]):\\p{L}");

  private static final int LONGEST = 10_000;

  private Links() {}

  /**
   * Returns what a reader sees of a value: of {@code [[People/Ann Bee]]} the name, of {@code
   * [text](address)} the text.
   */
  static String text(String value) {
    if (value.length() > LONGEST || !value.contains("[[") && !value.contains("](")) {
      return value;
    }
    String plain =
        WIKI.matcher(value)
            .replaceAll(link -> Matcher.quoteReplacement(label(link.group(1), link.group(2))));
    return MARKDOWN.matcher(plain).replaceAll("$1");
  }

  /** Returns the name of the page that a value of one link leads to, whatever the link shows. */
  static String page(String value) {
    Matcher link = WIKI.matcher(value.strip());
    return value.length() <= LONGEST && link.matches() ? label(link.group(1), null) : value;
  }

  private static String label(String target, @Nullable String label) {
    if (label != null) {
      return label;
    }
    int heading = target.indexOf('#');
    String page = heading > 0 ? target.substring(0, heading) : target;
    return page.substring(page.lastIndexOf('/') + 1);
  }

  /**
   * Returns the address that a value states; null if it says that there is none, is made of parts
   * only its generator knows, or leads to a note by its name.
   */
  public static @Nullable String address(String value) {
    String written = value.strip();
    if (written.length() <= LONGEST) {
      Matcher link = MARKDOWN.matcher(written);
      if (link.matches()) {
        written = link.group(2);
      } else if (written.startsWith("<") && written.endsWith(">")) {
        written = written.substring(1, written.length() - 1).strip();
      }
    }
    return written.isEmpty() || isNone(written) || isTemplate(written) ? null : written;
  }

  private static boolean isNone(String written) {
    return written.equals("false")
        || written.equals("true")
        || written.equals("null")
        || written.startsWith("[[");
  }

  /** Whether a value has parts that only its generator fills in. */
  public static boolean isTemplate(String written) {
    return written.contains("{{")
        || written.contains("{%")
        || written.contains("<%")
        || written.contains("${")
        || PLACEHOLDER.matcher(written).find();
  }
}
