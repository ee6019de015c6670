package dev.tolmach.value;

import dev.tolmach.field.FieldMapping;
import dev.tolmach.field.StatedField;
import dev.tolmach.frontmatter.KeyTable;
import dev.tolmach.limits.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds out whether an article is a draft. For one article.
 *
 * @param fields what it states
 * @param mapping under which keys
 * @param warnings takes the key and the message of each warning
 */
public record Drafts(Fields fields, FieldMapping mapping, BiConsumer<String, String> warnings) {
  private static final Pattern FOLDER = Pattern.compile("(?:^|/)_drafts/");

  /** Whether it is one by its fields or its path. */
  public boolean isDraft(String path) {
    boolean draft = states(StatedField.DRAFT, Values::isYes, Values::isNo);
    boolean unpublished = states(StatedField.PUBLISHED, Values::isNo, Values::isYes);
    return draft || unpublished || FOLDER.matcher(path).find();
  }

  /** Pelican's words for what is no article yet, in whichever notation it is stated. */
  public static boolean isWithheld(Map<String, Object> stated) {
    return stated.entrySet().stream()
        .filter(field -> KeyTable.fold(field.getKey()).equals("status"))
        .map(field -> field.getValue().toString().strip().toLowerCase(Locale.ROOT))
        .anyMatch(status -> status.equals("draft") || status.equals("skip"));
  }

  /** Whether any field says so; one that says neither so nor otherwise is warned of. */
  private boolean states(StatedField what, Predicate<String> so, Predicate<String> otherwise) {
    boolean stated = false;
    for (Fields.Field field : fields.every(mapping.keys(what))) {
      List<String> values = Values.strings(field.value());
      stated |= values.stream().anyMatch(so);
      if (values.stream().noneMatch(so.or(otherwise)) && isMeant(what, values)) {
        warnings.accept(
            field.key(),
            "The value '"
                + Excerpt.of(values.isEmpty() ? "" : values.getFirst())
                + "' of the key '"
                + Excerpt.of(field.key())
                + "' was not understood. Expected true or false. The article was taken for one that"
                + " is no draft; correct the value.");
      }
    }
    return stated;
  }

  /** Whether a value is no date and no template. */
  private static boolean isMeant(StatedField what, List<String> values) {
    String value = values.isEmpty() ? "" : values.getFirst();
    boolean date = what == StatedField.PUBLISHED && value.chars().anyMatch(Character::isDigit);
    return !date && !value.isEmpty() && !value.equals("null") && !value.contains("{{");
  }
}
