/** Measures how well typing errors are repaired. */
@NullMarked
package dev.tolmach.benchmarks.suggestion;

import org.jspecify.annotations.NullMarked;
