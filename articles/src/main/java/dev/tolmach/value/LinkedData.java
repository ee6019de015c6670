package dev.tolmach.value;

import dev.tolmach.frontmatter.BrokenSyntaxException;
import dev.tolmach.frontmatter.JsonFields;
import dev.tolmach.limits.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page says of itself in scripts of JSON-LD, in the words of schema.org ({@code
 * Article} and its kinds, {@code WebPage}; json-ld.org, embedding in HTML). Texts are empty, and
 * lists too, where it says nothing.
 *
 * @param headline the title
 * @param authors the names of persons and organizations
 * @param keywords keywords
 * @param description a summary
 * @param published when it was published, as written
 * @param modified when it was last changed, as written
 * @param language the language, as written
 */
public record LinkedData(
    String headline,
    List<String> authors,
    List<String> keywords,
    String description,
    String published,
    String modified,
    String language) {
  private static final LinkedData NONE = new LinkedData("", List.of(), List.of(), "", "", "", "");
  private static final int LONGEST = 1 << 20;
  private static final int MOST_NODES = 1_000;

  /**
   * Reads the scripts of a page. An article in any of them outweighs the page that it is on; what
   * is no JSON says nothing.
   */
  public static LinkedData of(List<String> scripts) {
    if (scripts.isEmpty()) {
      return NONE;
    }
    List<Map<?, ?>> nodes = new ArrayList<>();
    scripts.forEach(script -> collect(read(script.strip()), nodes));
    List<Map<?, ?>> telling = new ArrayList<>();
    nodes.stream().filter(node -> isOf(node, "Article", "Posting", "Report")).forEach(telling::add);
    if (telling.size() > 1) {
      telling.subList(1, telling.size()).clear(); // Others are those that the page lists.
    }
    nodes.stream().filter(node -> isOf(node, "Page")).limit(1).forEach(telling::add);
    return new LinkedData(
        text(telling, "headline"),
        names(value(telling, "author"), nodes),
        Values.tags(value(telling, "keywords")),
        text(telling, "description"),
        text(telling, "datePublished"),
        text(telling, "dateModified"),
        text(telling, "inLanguage"));
  }

  /** Returns the headline in the place of a title that holds it, or that a page has not. */
  public String titleIn(String pageTitle) {
    boolean part = pageTitle.isEmpty() || pageTitle.contains(headline);
    return part && !headline.isEmpty() ? headline : pageTitle;
  }

  private static @Nullable Object read(String script) {
    if (script.isEmpty() || script.length() > LONGEST) {
      return null;
    }
    String object = script.charAt(0) == '[' ? "{\"@graph\":" + script + "}" : script;
    try {
      return JsonFields.ofObject(object.getBytes(StandardCharsets.UTF_8), Limits.STANDARD);
    } catch (BrokenSyntaxException e) {
      return null; // Nobody sees it on the page, and it need not be written by its author.
    }
  }

  private static void collect(@Nullable Object value, List<Map<?, ?>> into) {
    if (value instanceof Collection<?> list) {
      list.forEach(item -> collect(item, into));
    } else if (value instanceof Map<?, ?> node && into.size() < MOST_NODES) {
      into.add(node);
      collect(node.get("@graph"), into);
      collect(node.get("mainEntity"), into);
    }
  }

  private static boolean isOf(Map<?, ?> node, String... kinds) {
    for (String type : Values.strings(node.get("@type"))) {
      for (String kind : kinds) {
        if (type.endsWith(kind)) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Object value(List<Map<?, ?>> nodes, String key) {
    return nodes.stream()
        .map(node -> node.get(key))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String text(List<Map<?, ?>> nodes, String key) {
    List<String> texts = Values.strings(value(nodes, key));
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  /** Names of authors; one that only refers to a node by its id has that node's. */
  private static List<String> names(@Nullable Object author, List<Map<?, ?>> nodes) {
    List<String> names = new ArrayList<>();
    if (author instanceof Collection<?> list) {
      list.forEach(each -> names.addAll(names(each, nodes)));
    } else if (author instanceof Map<?, ?> person) {
      Object name = person.get("name");
      Object id = person.get("@id");
      if (name == null && id != null) {
        name = value(nodes.stream().filter(node -> id.equals(node.get("@id"))).toList(), "name");
      }
      names.addAll(Values.strings(name));
    } else {
      names.addAll(Values.strings(author));
    }
    return names.stream().filter(name -> !name.contains("://")).toList();
  }
}
