/**
 * Directives and roles of MyST and Sphinx: what they look like, and what of each kind a reader
 * sees. Imports nothing of ours.
 */
@NullMarked
package dev.tolmach.syntax.directive;

import org.jspecify.annotations.NullMarked;
