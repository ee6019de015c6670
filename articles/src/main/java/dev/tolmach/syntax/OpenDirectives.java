package dev.tolmach.syntax;

import dev.tolmach.syntax.directive.DirectiveFence;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The directives of MyST that are open at a line, whose fences hold Markdown and no code. For one
 * text.
 */
final class OpenDirectives {

  private final Deque<DirectiveFence> open = new ArrayDeque<>();

  /** Says whether a line opens or closes a directive that holds Markdown. */
  boolean take(String text, int first, int lineEnd) {
    DirectiveFence fence = DirectiveFence.at(text, first, lineEnd);
    if (fence != null && fence.kind().isMarkdown()) {
      open.push(fence);
      return true;
    }
    boolean closes = !open.isEmpty() && open.peek().isClosedBy(text, first, lineEnd);
    if (closes) {
      open.pop();
    }
    return closes;
  }

  /** Returns the directive of code between colons that a line opens, or null. */
  static @Nullable DirectiveFence code(String text, int first, int lineEnd) {
    DirectiveFence fence =
        text.charAt(first) == ':' ? DirectiveFence.at(text, first, lineEnd) : null;
    return fence == null || fence.kind().isMarkdown() ? null : fence;
  }
}
