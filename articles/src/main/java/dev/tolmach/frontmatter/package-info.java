/**
 * Front matter as it is written: finds the block of fields at the head of a document, in YAML,
 * TOML, JSON or plain lines, and reads it into strings, lists and maps, every scalar as its author
 * typed it. What the fields mean is not known here. The front door is {@link
 * dev.tolmach.frontmatter.Preamble#of}. Of this project it imports only limits.
 */
@NullMarked
package dev.tolmach.frontmatter;

import org.jspecify.annotations.NullMarked;
