/** Measures how well slips are repaired. */
@NullMarked
package dev.tolmach.benchmarks.suggestion;

import org.jspecify.annotations.NullMarked;
