package dev.tolmach.build;

import dev.tolmach.article.ArticleId;
import dev.tolmach.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.jspecify.annotations.Nullable;

/**
 * The ids that were met in a build, numbered from 0, with what is to be known should an id be met
 * again. Takes some 60 bytes more than an id's own length. Any number of threads may use one.
 */
final class SeenIds {
  /** An article in the index: its language, and whether this build wrote it. */
  record Present(Language language, boolean indexed) {}

  private final BytesRefHash ids = new BytesRefHash();
  private final List<Language> languages = new ArrayList<>();
  private final Map<Integer, String> works = new HashMap<>();

  /* 0: absent; n: indexed, in language n - 1; -n: unchanged, in language n - 1. */
  private short[] present = new short[1_024];

  /** The number of an id that is new; {@code -(number + 1)} of one that was met before. */
  synchronized int add(ArticleId id) {
    return ids.add(new BytesRef(id.toString()));
  }

  /** Whether an id, written as {@code archive:path}, was met. */
  synchronized boolean has(BytesRef id) {
    return ids.find(id) >= 0;
  }

  /** Notes that an article is in the index now: it was written, or left as it was. */
  synchronized void setPresent(int ordinal, Language language, boolean indexed) {
    if (ordinal >= present.length) {
      present = Arrays.copyOf(present, Math.max(2 * present.length, ordinal + 1));
    }
    present[ordinal] = (short) (indexed ? number(language) : -number(language));
  }

  /** Notes that an article is not in the index any more; returns what was, null if nothing. */
  synchronized @Nullable Present remove(int ordinal) {
    Present before = present(ordinal);
    if (before != null) {
      present[ordinal] = 0;
    }
    return before;
  }

  /** What is in the index; null if nothing is. */
  synchronized @Nullable Present present(int ordinal) {
    short code = ordinal < present.length ? present[ordinal] : 0;
    return code == 0 ? null : new Present(languages.get(Math.abs(code) - 1), code > 0);
  }

  /** Notes the work of an article that was written; null: the one of its path. */
  synchronized void setWork(int ordinal, @Nullable String work) {
    if (work == null) {
      works.remove(ordinal);
    } else {
      works.put(ordinal, work);
    }
  }

  /** The work of an article that was written; null: the one of its path. */
  synchronized @Nullable String work(int ordinal) {
    return works.get(ordinal);
  }

  private int number(Language language) {
    int index = languages.indexOf(language);
    if (index < 0) {
      languages.add(language);
      index = languages.size() - 1;
    }
    return index + 1;
  }
}
