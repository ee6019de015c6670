package dev.tolmach.cli.output;

import dev.tolmach.json.Printable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text in UTF-8, coloured or plain. Everything that is printed is made {@linkplain
 * Printable printable} first; the only escape sequences are those of a {@link Style} and of links.
 * Buffered: nothing is certain to be seen before {@link #flush()}. No piece is longer than {@link
 * Shortened#PIECE}: what is longer lacks its middle.
 *
 * <p>An output of a given width breaks its lines between words. What follows a break is indented as
 * the beginning of the line is, or as {@link #hang} says. For one thread.
 */
public final class TextOutput {
  private final BufferedWriter writer;
  private final boolean coloured;
  private final int width;
  private final List<Piece> line = new ArrayList<>();
  private int hang = -1;

  /** A piece of a line; a link is empty where it is none. */
  private record Piece(Style style, String link, String text) {}

  /**
   * An output to a stream, whose lines are as long as they are.
   *
   * @param coloured whether styles are shown
   */
  public TextOutput(OutputStream stream, boolean coloured) {
    this(stream, coloured, 0);
  }

  /**
   * An output to a stream.
   *
   * @param coloured whether styles are shown
   * @param width how many columns a line has; 0: as many as it needs
   */
  public TextOutput(OutputStream stream, boolean coloured, int width) {
    this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    this.coloured = coloured;
    this.width = width;
  }

  /** Prints a text. */
  public TextOutput print(String text) throws IOException {
    return whole(Shortened.middle(text, Shortened.PIECE));
  }

  /** Prints a text that is read by a program, and is of use only as a whole. */
  public TextOutput whole(String text) throws IOException {
    return add(new Piece(Style.PLAIN, "", Printable.of(text)));
  }

  /** Prints a text in a style. */
  public TextOutput print(Style style, String text) throws IOException {
    return add(new Piece(style, "", Printable.of(Shortened.middle(text, Shortened.PIECE))));
  }

  /**
   * Prints a text that leads somewhere.
   *
   * @param uri where to, without control characters; empty: nowhere
   */
  public TextOutput link(Style style, String text, String uri) throws IOException {
    return add(new Piece(style, uri, Printable.of(Shortened.middle(text, Shortened.PIECE))));
  }

  /** Prints a text of a given width: with spaces after it if it is narrower. */
  public TextOutput print(Style style, String text, int columns) throws IOException {
    String printable = Printable.of(Shortened.middle(text, Shortened.PIECE));
    print(style, printable);
    return spaces(columns - Columns.width(printable));
  }

  /** Prints spaces; none if the number is below 1. */
  public TextOutput spaces(int number) throws IOException {
    return number < 1 ? this : add(new Piece(Style.PLAIN, "", " ".repeat(number)));
  }

  /** Where this line goes on after a break; without this, where its first word begins. */
  public TextOutput hang(int column) {
    hang = column;
    return this;
  }

  /** Ends the line. */
  public TextOutput line() throws IOException {
    if (!line.isEmpty()) {
      writeLine();
    }
    hang = -1;
    writer.write('\n');
    return this;
  }

  /** Prints a text and ends the line. */
  public TextOutput line(String text) throws IOException {
    return print(text).line();
  }

  /** Hands everything on to the stream. */
  public void flush() throws IOException {
    for (Piece piece : line) {
      write(piece, piece.text);
    }
    line.clear();
    writer.flush();
  }

  private TextOutput add(Piece piece) throws IOException {
    if (width == 0) {
      write(piece, piece.text);
    } else {
      line.add(piece);
    }
    return this;
  }

  private void writeLine() throws IOException {
    StringBuilder text = new StringBuilder();
    line.forEach(piece -> text.append(piece.text));
    boolean first = true;
    WrappedLine wrapped = WrappedLine.of(text.toString(), width, hang);
    for (WrappedLine.Part part : wrapped.parts()) {
      if (!first) {
        writer.write('\n');
        writer.write(" ".repeat(wrapped.indent()));
      }
      first = false;
      write(part);
    }
    line.clear();
  }

  private void write(WrappedLine.Part part) throws IOException {
    int at = 0;
    for (Piece piece : line) {
      int from = Math.max(part.start() - at, 0);
      int to = Math.min(part.end() - at, piece.text.length());
      if (from < to) {
        write(piece, piece.text.substring(from, to));
      }
      at += piece.text.length();
    }
  }

  private void write(Piece piece, String text) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    if (!piece.link.isEmpty()) {
      writer.write("\u001b]8;;" + piece.link + "\u001b\\");
    }
    boolean styled = coloured && piece.style != Style.PLAIN;
    writer.write(styled ? piece.style.on() + text + piece.style.off() : text);
    if (!piece.link.isEmpty()) {
      writer.write("\u001b]8;;\u001b\\");
    }
  }
}
