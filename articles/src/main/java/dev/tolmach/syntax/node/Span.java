package dev.tolmach.syntax.node;

import org.commonmark.node.CustomNode;

/** Words inside a line that a notation marks; a reader sees its children as they are. */
public final class Span extends CustomNode {}
