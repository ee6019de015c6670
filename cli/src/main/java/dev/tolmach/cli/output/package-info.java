/**
 * Texts and JSON that may be written to a terminal or a pipe. What comes from articles is cleaned
 * here and nowhere else: front doors are {@link dev.tolmach.cli.output.TextOutput} and {@link
 * dev.tolmach.cli.output.JsonOutput}. It imports nothing else of ours.
 */
@NullMarked
package dev.tolmach.cli.output;

import org.jspecify.annotations.NullMarked;
