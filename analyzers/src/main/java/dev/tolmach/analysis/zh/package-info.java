/**
 * What is Chinese only: Traditional characters read as Simplified ones, and words. The front door
 * is {@link dev.tolmach.analysis.zh.ChineseCharacters}. Imports nothing of ours.
 */
@NullMarked
package dev.tolmach.analysis.zh;

import org.jspecify.annotations.NullMarked;
