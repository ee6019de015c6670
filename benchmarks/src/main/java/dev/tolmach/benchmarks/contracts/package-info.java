/** Checks that every form of a word, and every run of characters, is found. */
@NullMarked
package dev.tolmach.benchmarks.contracts;

import org.jspecify.annotations.NullMarked;
