package dev.tolmach.syntax.node;

import org.commonmark.node.CustomBlock;

/**
 * A block that holds others, as a note or a tab does. Its title, if it shows one, is its first
 * child: a paragraph.
 */
public class Container extends CustomBlock {}
