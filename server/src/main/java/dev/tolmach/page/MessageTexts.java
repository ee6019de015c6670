package dev.tolmach.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Messages of a search in the languages of the page. A message comes in English, and is recognized
 * by its text in the English file; the other files have the same text under the same name. Messages
 * that are rarely seen have none, and stay in English.
 */
final class MessageTexts {
  private static final String PREFIX = "message.";
  private static final String SINGULAR = ".one";
  private static final String PLURAL = ".other";
  private static final String ANYTHING = "(.+?)";
  private static final String NUMBER = "(\\d+)";
  private static final Pattern QUOTED = Pattern.compile("(?s)'(.*?)'(?: and (\\d+) more)?");

  /* The longest first: a shorter one may be a part of it. */
  private static final List<Form> FORMS =
      PageTexts.in(PageLanguage.EN).names().stream()
          .filter(name -> name.startsWith(PREFIX))
          .sorted(
              Comparator.comparingInt((String name) -> english(name).length())
                  .reversed()
                  .thenComparing(Comparator.naturalOrder()))
          .map(name -> new Form(name, pattern(name, english(name))))
          .toList();

  /** What a message looks like in English. */
  private record Form(String name, Pattern pattern) {}

  private MessageTexts() {}

  /** A message in the language of the texts; empty if it is in English only. */
  static Optional<String> of(PageTexts texts, String message) {
    if (texts.language() == PageLanguage.EN) {
      return Optional.of(message);
    }
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(message);
      if (matcher.matches()) {
        return Optional.of(translated(texts, form.name(), matcher.toMatchResult()));
      }
    }
    return Optional.empty();
  }

  private static String translated(PageTexts texts, String name, MatchResult match) {
    List<String> parts = new ArrayList<>();
    for (int group = 1; group <= match.groupCount(); group++) {
      parts.add(quoted(texts, match.group(group)));
    }
    if (name.endsWith(SINGULAR)) {
      String base = name.substring(0, name.length() - SINGULAR.length());
      parts.add(texts.number(1));
      return filled(texts, base + "." + texts.language().plural(1), parts);
    }
    if (name.endsWith(PLURAL)) {
      String base = name.substring(0, name.length() - PLURAL.length());
      long count = Long.parseLong(parts.removeLast());
      parts.add(texts.number(count));
      return filled(texts, base + "." + texts.language().plural(count), parts);
    }
    return filled(texts, name, parts);
  }

  private static String filled(PageTexts texts, String name, List<String> parts) {
    return texts.of(name, parts.toArray(String[]::new));
  }

  /* 'a', 'b' and 3 more, in the marks of the language. */
  private static String quoted(PageTexts texts, String part) {
    Matcher matcher = QUOTED.matcher(part);
    if (!matcher.matches()) {
      return part;
    }
    String list =
        Stream.of(matcher.group(1).split("', '", -1))
            .map(each -> texts.of("quoted", each))
            .collect(Collectors.joining(texts.of("quoted.between")));
    return matcher.group(2) == null ? list : texts.of("quoted.more", list, matcher.group(2));
  }

  private static String english(String name) {
    return PageTexts.in(PageLanguage.EN).written(name);
  }

  /* Numbers and what is quoted are where the text has {0}. What is quoted may have spaces and
   * digits of its own, so the number that chooses between singular and plural has to be one. */
  private static Pattern pattern(String name, String text) {
    String pattern =
        Stream.of(text.split("\\{\\d\\}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(ANYTHING));
    if (name.endsWith(PLURAL)) {
      int last = pattern.lastIndexOf(ANYTHING);
      pattern = pattern.substring(0, last) + NUMBER + pattern.substring(last + ANYTHING.length());
    }
    return Pattern.compile(pattern, Pattern.DOTALL);
  }
}
