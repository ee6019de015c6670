package dev.tolmach.article;

import dev.tolmach.language.Language;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The languages of an archive, found out once, and only if a text is met that needs them. */
final class OwnLanguages {
  private final Supplier<Set<Language>> source;
  private @Nullable Set<Language> found;

  OwnLanguages(Supplier<Set<Language>> source) {
    this.source = source;
  }

  /** Any thread may ask; all wait for the first one's answer. */
  synchronized Set<Language> get() {
    if (found == null) {
      found = Set.copyOf(source.get());
    }
    return found;
  }

  /** The answer, if anybody has asked. */
  synchronized Optional<Set<Language>> known() {
    return Optional.ofNullable(found);
  }
}
