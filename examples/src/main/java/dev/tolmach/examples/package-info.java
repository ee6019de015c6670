/**
 * Programs to be read from top to bottom. Each shows one thing that {@code tolmach-core} does for a
 * program which embeds it, and ends with what it prints; a test runs them all. They take the
 * articles from {@code examples/articles}, or from a folder given as the first argument.
 */
@NullMarked
package dev.tolmach.examples;

import org.jspecify.annotations.NullMarked;
