package dev.tolmach.markup;

import java.util.List;

/**
 * The tags in a text.
 *
 * @param names the tags without their marks, each once, in order
 * @param obsidian whether the text has a notation that Obsidian alone reads
 */
public record TextTags(List<String> names, boolean obsidian) {

  /** No tags. */
  public static final TextTags NONE = new TextTags(List.of(), false);

  /** Copies the names. */
  public TextTags {
    names = List.copyOf(names);
  }
}
