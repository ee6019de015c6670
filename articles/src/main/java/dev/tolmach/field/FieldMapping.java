package dev.tolmach.field;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Under which keys of front matter an archive states what is known of its articles. Immutable.
 *
 * @param stated for the fields that the archive states otherwise than most, the keys in the order
 *     in which they are asked; they replace {@link StatedField#keys()}
 * @param custom the archive's own fields, by the names under which they are searched
 * @param listsAtSpaces whether a text under {@code tags} or {@code categories} that has no commas
 *     is a list of words, as Jekyll reads it
 */
public record FieldMapping(
    Map<StatedField, List<String>> stated, Map<String, CustomField> custom, boolean listsAtSpaces) {
  /** The usual keys, and no fields of an archive's own. */
  public static final FieldMapping DEFAULT = new FieldMapping(Map.of(), Map.of());

  /** A mapping in which spaces separate nothing. */
  public FieldMapping(Map<StatedField, List<String>> stated, Map<String, CustomField> custom) {
    this(stated, custom, false);
  }

  /**
   * A field of an archive's own.
   *
   * @param from the keys whose values it takes, all of them
   * @param facet whether its values are counted
   */
  public record CustomField(List<String> from, boolean facet) {
    /** Copies the list. */
    public CustomField {
      from = List.copyOf(from);
    }
  }

  /** Copies the maps. */
  public FieldMapping {
    Map<StatedField, List<String>> copy = new EnumMap<>(StatedField.class);
    stated.forEach((field, keys) -> copy.put(field, List.copyOf(keys)));
    stated = Collections.unmodifiableMap(copy);
    custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
  }

  /** The keys that the archive names, of fields of any kind. */
  public Set<String> ownKeys() {
    Set<String> keys = new HashSet<>();
    stated.values().forEach(keys::addAll);
    custom.values().forEach(field -> keys.addAll(field.from()));
    return keys;
  }

  /** The keys under which a field is looked for, in that order. */
  public List<String> keys(StatedField field) {
    return stated.getOrDefault(field, field.keys());
  }
}
