/**
 * Texts and files that a command writes. What comes from articles is made printable here and, for
 * JSON, in {@link dev.tolmach.json}, and nowhere else: the front door is {@link
 * dev.tolmach.cli.output.TextOutput}. It imports only {@code json}.
 */
@NullMarked
package dev.tolmach.cli.output;

import org.jspecify.annotations.NullMarked;
