package dev.tolmach.syntax.node;

import org.commonmark.node.CustomNode;

/** Nodes inside a line that a notation makes of one piece of it. */
public final class Group extends CustomNode {}
