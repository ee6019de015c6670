package dev.tolmach.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a query, as a program states it and as {@link SearchRequest#text} is read. Nothing in
 * its texts is syntax. Immutable.
 */
public sealed interface Expression {
  /** The most levels of nested expressions; each level costs stack. */
  int MAX_DEPTH = 20;

  /**
   * Words, each in any of its forms. The match rule determines how many of them an article must
   * have; inside another expression it must have all.
   *
   * @param text the words in their order
   */
  record Words(String text) implements Expression {}

  /**
   * Words that follow each other in their order, in any of their forms.
   *
   * @param text the words
   */
  record Phrase(String text) implements Expression {}

  /**
   * Words that begin with some letters.
   *
   * @param letters the letters, without an asterisk
   */
  record Prefix(String letters) implements Expression {}

  /**
   * Articles that are not found by an expression.
   *
   * @param left what they do not have
   */
  record Not(Expression left) implements Expression {}

  /**
   * Articles that are found by every one of some expressions.
   *
   * @param parts the expressions; not empty
   */
  record AllOf(List<Expression> parts) implements Expression {
    /** Copies the list and checks it. */
    public AllOf {
      parts = checked(parts);
    }
  }

  /**
   * Articles that are found by any of some expressions. Under the match rule it counts as one word.
   *
   * @param alternatives the expressions; not empty
   */
  record AnyOf(List<Expression> alternatives) implements Expression {
    /** Copies the list and checks it. */
    public AnyOf {
      alternatives = checked(alternatives);
    }
  }

  /**
   * An expression that is looked for in one part of an article alone.
   *
   * @param part the part
   * @param inside the expression
   */
  record Within(ArticlePart part, Expression inside) implements Expression {}

  /**
   * A condition, which lets articles through and does not rank them.
   *
   * @param filter the condition
   */
  record Where(Filter filter) implements Expression {}

  /* The expressions that it is made of; none for what is no group. */
  private List<Expression> members() {
    return switch (this) {
      case Not not -> List.of(not.left());
      case AllOf all -> all.parts();
      case AnyOf any -> any.alternatives();
      case Within within -> List.of(within.inside());
      case Words words -> List.of();
      case Phrase phrase -> List.of();
      case Prefix prefix -> List.of();
      case Where where -> List.of();
    };
  }

  /** Whether it consists of conditions alone and so ranks nothing. */
  default boolean isCondition() {
    List<Expression> members = members();
    return members.isEmpty()
        ? this instanceof Where
        : members.stream().allMatch(Expression::isCondition);
  }

  /** Returns the levels of expressions in this one; 1 if it has none inside. */
  default int depth() {
    return 1 + members().stream().mapToInt(Expression::depth).max().orElse(0);
  }

  /** The first half of what it consists of; itself if that is one thing. */
  default Expression beginning() {
    return switch (this) {
      case Not not -> new Not(not.left().beginning());
      case AllOf all when all.parts().size() == 1 -> all.parts().getFirst().beginning();
      case AllOf all -> new AllOf(all.parts().subList(0, all.parts().size() / 2));
      case AnyOf any when any.alternatives().size() == 1 ->
          any.alternatives().getFirst().beginning();
      case AnyOf any -> new AnyOf(any.alternatives().subList(0, any.alternatives().size() / 2));
      case Within within -> new Within(within.part(), within.inside().beginning());
      case Words words -> new Words(firstHalf(words.text()));
      case Phrase phrase -> new Phrase(firstHalf(phrase.text()));
      case Prefix prefix -> prefix;
      case Where where -> where;
    };
  }

  private static String firstHalf(String text) {
    int space = text.lastIndexOf(' ', text.length() / 2);
    return space < 1 ? text : text.substring(0, space);
  }

  /** The expression as it would be typed, for people to read. */
  default String typed() {
    return switch (this) {
      case Words words -> words.text();
      case Phrase phrase -> '"' + phrase.text() + '"';
      case Prefix prefix -> prefix.letters() + '*';
      case Not not -> '-' + inside(not.left());
      case AllOf all -> joined(all.parts(), " ");
      case AnyOf any -> joined(any.alternatives(), " OR ");
      case Within within -> within.part().typed() + ':' + inside(within.inside());
      case Where where -> where.filter().typed();
    };
  }

  private static String inside(Expression expression) {
    boolean several =
        expression instanceof AllOf
            || expression instanceof AnyOf
            || expression instanceof Words words && words.text().indexOf(' ') >= 0;
    return several ? '(' + expression.typed() + ')' : expression.typed();
  }

  private static String joined(List<Expression> parts, String between) {
    return parts.stream().map(Expression::inside).collect(Collectors.joining(between));
  }

  private static List<Expression> checked(List<Expression> parts) {
    if (parts.isEmpty()) {
      throw new InvalidRequestException(
          "An expression of no parts. Expected one or more. Add a part or leave it out.");
    }
    return List.copyOf(parts);
  }
}
