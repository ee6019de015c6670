package dev.tolmach.cli.output;

import dev.tolmach.json.Printable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/**
 * Lines of text in UTF-8, coloured or plain. Everything that is printed is made {@linkplain
 * Printable printable} first; the only escape sequences are those of a {@link Style}. Buffered:
 * nothing is certain to be seen before {@link #flush()}. No piece is longer than {@link
 * Shortened#PIECE}: what is longer lacks its middle. For one thread.
 */
public final class TextOutput {
  private final BufferedWriter writer;
  private final boolean coloured;

  /**
   * An output to a stream.
   *
   * @param coloured whether styles are shown
   */
  public TextOutput(OutputStream stream, boolean coloured) {
    this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    this.coloured = coloured;
  }

  /** Prints a text. */
  public TextOutput print(String text) throws IOException {
    return whole(Shortened.middle(text, Shortened.PIECE));
  }

  /** Prints a text that is read by a program, and is of use only as a whole. */
  public TextOutput whole(String text) throws IOException {
    writer.write(Printable.of(text));
    return this;
  }

  /** Prints a text in a style. */
  public TextOutput print(Style style, String text) throws IOException {
    if (!coloured || style == Style.PLAIN || text.isEmpty()) {
      return print(text);
    }
    writer.write(style.on());
    print(text);
    writer.write(style.off());
    return this;
  }

  /** Prints a text of a given width: with spaces after it if it is narrower. */
  public TextOutput print(Style style, String text, int width) throws IOException {
    String printable = Printable.of(Shortened.middle(text, Shortened.PIECE));
    print(style, printable);
    return spaces(width - Columns.width(printable));
  }

  /** Prints spaces; none if the number is below 1. */
  public TextOutput spaces(int number) throws IOException {
    for (int i = 0; i < number; i++) {
      writer.write(' ');
    }
    return this;
  }

  /** Ends the line. */
  public TextOutput line() throws IOException {
    writer.write('\n');
    return this;
  }

  /** Prints a text and ends the line. */
  public TextOutput line(String text) throws IOException {
    return print(text).line();
  }

  /** Hands everything on to the stream. */
  public void flush() throws IOException {
    writer.flush();
  }
}
