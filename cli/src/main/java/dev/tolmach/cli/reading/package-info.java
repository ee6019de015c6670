/**
 * Commands that show how texts are read, without any index: tokens, detect, lint, and the options
 * that say how articles are understood, which builds share.
 */
@NullMarked
package dev.tolmach.cli.reading;

import org.jspecify.annotations.NullMarked;
