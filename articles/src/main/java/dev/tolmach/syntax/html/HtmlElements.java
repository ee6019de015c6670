package dev.tolmach.syntax.html;

import java.util.Locale;
import java.util.Set;

/** The elements of HTML by what a reader sees of them. Names are in lower case. */
public final class HtmlElements {
  private static final Set<String> BLOCKS =
      words(
          "address article aside blockquote body caption center dd details dialog div dl dt"
              + " fieldset figcaption figure footer form header hr legend li main menu ol"
              + " option p pre search section summary table tbody tfoot thead title tr ul video");
  private static final Set<String> CELLS = words("td th");
  private static final Set<String> INLINE =
      words(
          "a abbr b bdi bdo big button cite code data del dfn em font i img input ins kbd label"
              + " mark meter output picture progress q rb rt rtc ruby s samp small source span"
              + " strike strong sub sup time tt u var wbr br");
  private static final Set<String> SILENT =
      words("audio canvas head iframe math nav noscript object rp script style svg template");

  private HtmlElements() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /** Returns whether an element is a block of its own. */
  public static boolean isBlock(String name) {
    return BLOCKS.contains(name);
  }

  /** Returns whether an element is a cell of a table. */
  public static boolean isCell(String name) {
    return CELLS.contains(name);
  }

  /** Returns whether nothing inside of an element is read. */
  public static boolean isSilent(String name) {
    return SILENT.contains(name);
  }

  /** Returns whether an element is a heading. */
  public static boolean isHeading(String name) {
    return name.length() == 2 && name.charAt(0) == 'h' && "123456".indexOf(name.charAt(1)) >= 0;
  }

  /** Returns whether HTML knows a tag of this name, in any case. */
  public static boolean isKnown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return BLOCKS.contains(lower)
        || INLINE.contains(lower)
        || CELLS.contains(lower)
        || SILENT.contains(lower)
        || isHeading(lower);
  }
}
