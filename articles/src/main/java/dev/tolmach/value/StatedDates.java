package dev.tolmach.value;

import dev.tolmach.field.ArticleDate;
import dev.tolmach.field.DateOrder;
import dev.tolmach.frontmatter.KeyTable;
import dev.tolmach.limits.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds the dates that a document states, and warns of what is no certain one. For one article. */
public final class StatedDates {
  /** Of a list in place of a date, so many values are looked at. */
  private static final int MOST_DATES = 20;

  private final Fields fields;
  private final DateParser dates;
  private final BiConsumer<String, String> warnings;

  /**
   * Dates of some fields.
   *
   * @param warnings takes the key and the message of each warning
   */
  public StatedDates(Fields fields, DateParser dates, BiConsumer<String, String> warnings) {
    this.fields = fields;
    this.dates = dates;
    this.warnings = warnings;
  }

  /** A date and the key that states it. */
  public record Stated(String key, ArticleDate date) {}

  /** Returns the date that the first of some keys states, or null. */
  public @Nullable ArticleDate date(List<String> names) {
    Stated stated = first(names);
    return stated == null ? null : stated.date();
  }

  /** Returns the first date that some keys state, and its key, or null. */
  public @Nullable Stated first(List<String> names) {
    for (Fields.Field field : fields.all(names)) {
      boolean uncertain = KeyTable.isUncertain(KeyTable.fold(field.key()));
      if (uncertain && !(field.value() instanceof String)) {
        continue;
      }
      List<String> values = Values.strings(created(field.value()));
      for (String written : values.subList(0, Math.min(values.size(), MOST_DATES))) {
        DateParser.ReadDate read = read(field.key(), written);
        if (read != null) {
          warnOfDoubt(field.key(), written, read);
          return new Stated(field.key(), read.date());
        }
        if (!uncertain && !isNoDate(field.key(), written)) {
          warnings.accept(
              field.key(),
              "The date '"
                  + Excerpt.of(written)
                  + "' of the key '"
                  + Excerpt.of(field.key())
                  + "' was not understood. Expected a date such as 2024-05-31. Write it so"
                  + (needsOrder(written)
                      ? ", or state the order of day and month (dateOrder in tolmach.yaml)."
                      : "."));
        }
      }
    }
    return null;
  }

  /** A map has several dates, under names such as Material for MkDocs gives them. */
  private static @Nullable Object created(@Nullable Object value) {
    return value instanceof Map<?, ?> map && map.containsKey("created")
        ? map.get("created")
        : value;
  }

  /** A link to the note of a day is that day, whatever it shows. */
  private DateParser.@Nullable ReadDate read(String key, String written) {
    DateParser.ReadDate read = parser(key).read(Links.text(written));
    return read == null ? parser(key).read(Links.page(written)) : read;
  }

  private boolean needsOrder(String written) {
    return dates.with(DateOrder.DAY_FIRST).read(written) != null
        && dates.with(DateOrder.MONTH_FIRST).read(written) != null;
  }

  private void warnOfDoubt(String key, String written, DateParser.ReadDate read) {
    if (read.expected() != null) {
      warnings.accept(
          key,
          "The date '"
              + Excerpt.of(written)
              + "' of the key '"
              + Excerpt.of(key)
              + "' was read as "
              + read.date().day()
              + ". Expected "
              + read.expected()
              + ". Write it so.");
    }
  }

  /** The pages of one publisher write the month first, under a key of their own. */
  private DateParser parser(String key) {
    return key.equalsIgnoreCase("ms.date") ? dates.with(DateOrder.MONTH_FIRST) : dates;
  }

  private static boolean isNoDate(String key, String written) {
    return Values.isYes(written)
        || Values.isNo(written)
        || written.equals("null")
        || written.contains("{{")
        || !key.toLowerCase(Locale.ROOT).contains("date")
            && written.chars().noneMatch(Character::isDigit);
  }
}
