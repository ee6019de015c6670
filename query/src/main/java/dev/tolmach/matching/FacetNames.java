package dev.tolmach.matching;

import dev.tolmach.analysis.word.Folding;
import dev.tolmach.glossary.FacetAlias;
import dev.tolmach.language.Language;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.schema.FacetField;
import dev.tolmach.schema.FacetPath;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which values of facets are one, by their keys, and what that is called in which language.
 * Immutable; any number of threads may use one.
 */
public final class FacetNames {
  /** Every value is only itself. */
  public static final FacetNames NONE = new FacetNames(List.of());

  /* A value of several names: the key that it goes by, all its keys, and its labels. */
  private record Value(String key, Set<String> keys, SortedMap<Language, String> labels) {}

  private final Map<String, Map<String, Value>> byFacet = new HashMap<>();

  /** The names that some aliases give. */
  public FacetNames(List<FacetAlias> aliases) {
    for (FacetAlias alias : aliases) {
      Map<String, Value> values =
          byFacet.computeIfAbsent(Facet.key(alias.facet()), ignored -> new HashMap<>());
      add(values, alias);
    }
  }

  /* A name that has its value already takes the others of its alias there. */
  private static void add(Map<String, Value> values, FacetAlias alias) {
    List<String> keys = alias.names().stream().map(FacetField::key).distinct().toList();
    Value value =
        keys.stream()
            .filter(values::containsKey)
            .findFirst()
            .map(values::get)
            .orElseGet(() -> new Value(keys.get(0), new LinkedHashSet<>(), new TreeMap<>()));
    for (String key : keys) {
      if (values.putIfAbsent(key, value) == null) {
        value.keys().add(key);
      }
    }
    alias.labels().forEach((language, label) -> value.labels().putIfAbsent(language, label));
  }

  /** The key of the value that a key names; each level of a key goes by its own names. */
  public String key(Facet facet, String key) {
    List<String> levels = FacetPath.levels(key);
    return levels.size() > 1
        ? FacetPath.of(levels.stream().map(level -> key(facet, level)).toList())
        : Optional.ofNullable(value(facet, key)).map(Value::key).orElse(key);
  }

  /** All keys of the value that a key names. */
  public Set<String> keys(Facet facet, String key) {
    Value value = value(facet, key);
    return value == null ? Set.of(key) : Collections.unmodifiableSet(value.keys());
  }

  /** The labels of the value that a key names, by language; empty if it has none. */
  public SortedMap<Language, String> labels(Facet facet, String key) {
    Value value = value(facet, key);
    return value == null
        ? Collections.emptySortedMap()
        : Collections.unmodifiableSortedMap(value.labels());
  }

  /** Returns whether a value is among those that {@link FacetRequest#containing} asks for. */
  public static Predicate<String> containing(FacetRequest request) {
    String part = folded(request.containing());
    return value -> folded(value).contains(part);
  }

  private static String folded(String text) {
    return NameKeys.folded(Folding.foldingCase().fold(text.strip()));
  }

  private @Nullable Value value(Facet facet, String key) {
    return byFacet.getOrDefault(facet.name(), Map.of()).get(key);
  }
}
