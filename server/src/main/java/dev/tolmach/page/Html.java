package dev.tolmach.page;

import dev.tolmach.search.HtmlHighlighter;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * HTML that is being written. Every text and every value of an attribute is escaped here, so that
 * no article and no reader can write a tag; the names of tags and attributes are this program's.
 * For one thread.
 */
final class Html {
  private final StringBuilder html = new StringBuilder(16_384);
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins a whole document. */
  Html document() {
    html.append("<!doctype html>\n");
    return this;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; an attribute whose value is null is left out
   */
  Html open(String tag, @Nullable String... attributes) {
    write(tag, attributes);
    open.push(tag);
    return this;
  }

  /** Writes an element that has no content and no end, such as {@code input}. */
  Html empty(String tag, @Nullable String... attributes) {
    write(tag, attributes);
    return this;
  }

  private void write(String tag, @Nullable String... attributes) {
    html.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        html.append(' ').append(attributes[i]);
        html.append("=\"").append(HtmlHighlighter.escape(value)).append('"');
      }
    }
    html.append('>');
  }

  /** Closes the element that was opened last. */
  Html close() {
    html.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes elements. */
  Html close(int elements) {
    for (int i = 0; i < elements; i++) {
      close();
    }
    return this;
  }

  /** Writes a text. */
  Html text(String text) {
    html.append(HtmlHighlighter.escape(text));
    return this;
  }

  /** Writes what {@link HtmlHighlighter} made. */
  Html safe(String escaped) {
    html.append(escaped);
    return this;
  }

  /** Writes an element with a text in it. */
  Html element(String tag, String text, @Nullable String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Ends a line, for whoever reads the source. */
  Html line() {
    html.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
