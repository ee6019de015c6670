package dev.tolmach.value;

import dev.tolmach.frontmatter.KeyTable;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the value of a field into the names of persons. */
public final class Persons {
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[，、;；]");
  private static final Pattern AND = Pattern.compile("\\s+(?:and|und|et|и|та|和|与|與)\\s+|\\s+&\\s+");
  private static final Pattern LEADING_AND =
      Pattern.compile("^\\s*(?:and|und|et|и|та|和|与|與|&)\\s+");
  private static final Pattern INITIALS = Pattern.compile("\\s*(?:\\p{Lu}\\.[\\s-]?){1,3}\\s*");
  private static final Pattern MAIL =
      Pattern.compile("\\s*(?:<(?:mailto:)?[^<>@\\s]+@[^<>\\s]+>|\\([^()@\\s]+@[^()\\s]+\\))");

  /** A tag of HTML, such as a link to a page of a person; a mail address in angles is none. */
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\\s[^<>]{0,1000})?/?>");

  /** What follows a name at a comma and is no other name. */
  private static final Set<String> TITLES =
      Set.of("jr", "sr", "ii", "iii", "phd", "md", "msc", "mba", "esq", "dr", "prof");

  /** Keys of a person's name, and of its parts. */
  private static final Set<String> NAME = Set.of("name");

  private static final Set<String> DISPLAYED = Set.of("displayname", "fullname");
  private static final Set<String> KEY = Set.of("key");
  private static final Set<String> ACCOUNT = Set.of("login", "username", "nickname");
  private static final Set<String> LITERAL = Set.of("literal");
  private static final Set<String> GIVEN =
      Set.of("given", "givenname", "givennames", "first", "firstname");
  private static final Set<String> PARTICLE =
      Set.of("particle", "nondroppingparticle", "droppingparticle");
  private static final Set<String> FAMILY =
      Set.of("family", "familyname", "familynames", "last", "lastname", "surname");
  private static final Set<String> SUFFIX = Set.of("suffix");

  private Persons() {}

  /**
   * Returns the names of persons, without their mail addresses.
   *
   * <p>A comma separates full names, names in Han characters, kana or Hangul, names without
   * capitals, which are accounts, and three names and more. So {@code Doe, Jane} is one: the family
   * name first. An "and" separates only full names, so that {@code Johnson and Johnson} is one.
   */
  public static List<String> of(@Nullable Object value) {
    Set<String> names = new LinkedHashSet<>();
    boolean listed = value instanceof Collection;
    for (String text : Values.strings(named(value))) {
      /* What looks for spaces before a name or a mark must not start over at each of many. */
      String plain = Links.text(TAG.matcher(text).replaceAll(""));
      String spaced = Values.spaced(Values.withoutBrackets(plain));
      for (String part : BETWEEN_NAMES.split(spaced)) {
        String[] parts = MAIL.matcher(part).replaceAll("").split(",");
        if (haveInitials(parts)) {
          for (int i = 0; i < parts.length; i += 2) {
            add(parts[i] + "," + parts[i + 1], names);
          }
        } else if (areSeveral(parts, listed)) {
          List.of(parts).forEach(name -> add(name, names));
        } else if (parts.length == 1 && areAsian(AND.split(parts[0]))) {
          add(parts[0], names);
        } else {
          Values.add(String.join(",", parts), names);
        }
      }
    }
    return List.copyOf(names);
  }

  /** The same value, in which each person whose name is stated in parts has it in one. */
  private static @Nullable Object named(@Nullable Object value) {
    if (value instanceof Collection<?> list) {
      List<@Nullable Object> named = new ArrayList<>();
      list.forEach(each -> named.add(named(each)));
      return named;
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    if (map.get("name") instanceof Map<?, ?> name) {
      return named(name);
    }
    String literal = part(map, LITERAL);
    if (!literal.isEmpty() || !part(map, NAME).isEmpty()) {
      return literal.isEmpty() ? value : literal;
    }
    String displayed = part(map, DISPLAYED); // As exports of WordPress state it.
    if (!displayed.isEmpty()) {
      return displayed;
    }
    String given = part(map, GIVEN);
    String family = part(map, FAMILY);
    if (given.isEmpty() && family.isEmpty()) {
      String listed = part(map, KEY); // Of a list of authors; a title is a person's post.
      String key = listed.isEmpty() ? part(map, ACCOUNT) : listed;
      return key.isEmpty() ? value : key;
    }
    boolean asian = areAsian(new String[] {family, given});
    return asian
        ? family + given
        : Stream.of(given, part(map, PARTICLE), family, part(map, SUFFIX))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
  }

  private static String part(Map<?, ?> map, Set<String> keys) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = KeyTable.fold(String.valueOf(entry.getKey()));
      if (keys.contains(key) && entry.getValue() instanceof String text) {
        return text.strip();
      }
    }
    return "";
  }

  /** Whether each family name has its initials after it: {@code Doe, J., Roe, R. S.}. */
  private static boolean haveInitials(String[] parts) {
    boolean initials = parts.length > 2 && parts.length % 2 == 0;
    for (int i = 1; i < parts.length && initials; i += 2) {
      initials = INITIALS.matcher(parts[i]).matches() && !INITIALS.matcher(parts[i - 1]).matches();
    }
    return initials;
  }

  private static boolean areSeveral(String[] parts, boolean listed) {
    if (areFull(parts)) {
      return true;
    }
    boolean accounts = true;
    boolean asian = false;
    for (String part : parts) {
      String name = part.strip();
      if (TITLES.contains(name.toLowerCase(Locale.ROOT).replace(".", ""))) {
        return false;
      }
      accounts &= name.codePoints().noneMatch(Character::isUpperCase);
      asian |= name.codePoints().anyMatch(Persons::isAsian);
    }
    return asian || !listed && (accounts || parts.length > 2);
  }

  private static boolean areAsian(String[] names) {
    for (String name : names) {
      if (name.isEmpty() || !isAsian(name.codePointAt(0))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAsian(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }

  private static boolean areFull(String[] names) {
    for (String name : names) {
      if (name.strip().indexOf(' ') <= 0) {
        return false;
      }
    }
    return true;
  }

  private static void add(String written, Set<String> into) {
    String name = LEADING_AND.matcher(written).replaceFirst("");
    String[] persons = AND.split(name);
    if (areFull(persons) || persons.length > 1 && areAsian(persons)) {
      List.of(persons).forEach(person -> Values.add(person, into));
    } else {
      Values.add(name, into);
    }
  }
}
