/**
 * Commands that build an index and look after it: index, rebuild, check, generations, rollback.
 * What a build prints begins in {@code BuildRun}.
 */
@NullMarked
package dev.tolmach.cli.build;

import org.jspecify.annotations.NullMarked;
