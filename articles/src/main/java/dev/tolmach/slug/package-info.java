/**
 * The fragments that site generators make of headings, one class for each language that they are
 * written in, because it decides what a letter is. Which generator makes which is determined by
 * {@code dev.tolmach.markup.AnchorStyle}. Imports nothing of ours.
 */
@NullMarked
package dev.tolmach.slug;

import org.jspecify.annotations.NullMarked;
