package dev.tolmach.syntax.node;

import org.commonmark.node.CustomBlock;

/** A block in which hidden things and words are shown as they are written. */
public final class Raw extends CustomBlock {}
