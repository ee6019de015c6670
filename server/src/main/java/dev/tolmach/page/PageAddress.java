package dev.tolmach.page;

import dev.tolmach.http.QueryString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a search page's address, which is its whole state. Links to it are relative, so
 * that the page can be mounted at any path. Immutable.
 */
public final class PageAddress {
  private final Map<String, List<String>> parameters;

  private PageAddress(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  /** An address of parameters; those without a value are left out. */
  public static PageAddress of(Map<String, List<String>> parameters) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    parameters.forEach((name, values) -> {
      List<String> some = values.stream().filter(value -> !value.isBlank()).distinct().toList();
      if (!some.isEmpty()) {
        copy.put(name, some);
      }
    });
    return new PageAddress(copy);
  }

  /** The parameters in order. */
  Map<String, List<String>> parameters() {
    return parameters;
  }

  /** The words; empty if there are none. */
  String words() {
    return String.join(" ", values("q"));
  }

  /** The values of a parameter. */
  List<String> values(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /** The last value of a parameter. */
  Optional<String> last(String name) {
    List<String> all = values(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** The same address with one value of a parameter in place of all. */
  PageAddress with(String name, String value) {
    return changed(name, List.of(value));
  }

  /** The same address with one more value of a parameter. */
  PageAddress adding(String name, String value) {
    List<String> more = new ArrayList<>(values(name));
    more.add(value);
    return changed(name, more);
  }

  /** The same address without a parameter. */
  PageAddress without(String name) {
    return changed(name, List.of());
  }

  /** The same address without some values of a parameter. */
  PageAddress without(String name, List<String> values) {
    return changed(name, values(name).stream().filter(value -> !values.contains(value)).toList());
  }

  private PageAddress changed(String name, List<String> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.put(name, values);
    return of(changed);
  }

  /** The address after the path: {@code ?} and the parameters. */
  String query() {
    List<String> parts = new ArrayList<>();
    parameters.forEach((name, values) ->
        values.forEach(value ->
            parts.add(QueryString.encoded(name, "") + "=" + QueryString.encoded(value, ""))));
    return "?" + String.join("&", parts);
  }
}
