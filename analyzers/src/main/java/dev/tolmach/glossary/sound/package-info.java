/**
 * Names of one alphabet and another, and in Chinese, by how they sound, and how Russian is written
 * in Latin letters. {@link dev.tolmach.glossary.sound.SoundIndex} and {@link
 * dev.tolmach.glossary.sound.HanNames} are its front doors. Imports glossary, language and the
 * characters of analysis.zh.
 */
@NullMarked
package dev.tolmach.glossary.sound;

import org.jspecify.annotations.NullMarked;
