/**
 * Commands that search: search and facets, and the forms in which they show what was found. The
 * forms in JSON and the TREC run are public contracts.
 */
@NullMarked
package dev.tolmach.cli.search;

import org.jspecify.annotations.NullMarked;
