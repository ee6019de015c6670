package dev.tolmach.build;

import static dev.tolmach.build.IndexFixture.CHINESE;
import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.RUSSIAN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** An archive that changes at random, and knows which of its articles an index has to hold. */
public final class RandomArchive {
  private static final List<String> TEXTS = List.of(RUSSIAN, ENGLISH, CHINESE, "", "42\n");
  private static final List<String> FOLDERS = List.of("ru/", "en/", "zh/", "");
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 6);

  /** What an article's author, or its disk, did to it. */
  private enum State {
    PLAIN,
    KEYED,
    DRAFT,
    FUTURE,
    EXPIRING,
    BROKEN
  }

  private record Row(String path, State state, int version, LocalDate day) {}

  private final String name;
  private final Random random;
  private final List<Row> rows = new ArrayList<>();
  private final TreeSet<String> present = new TreeSet<>();

  public RandomArchive(String name, Random random) {
    this.name = name;
    this.random = random;
  }

  /** Adds, takes out, changes and shuffles some articles; some ids come twice. */
  public void change() {
    for (int i = random.nextInt(20); i > 0; i--) {
      rows.add(row(path()));
    }
    for (int i = random.nextInt(6); i > 0 && !rows.isEmpty(); i--) {
      rows.remove(random.nextInt(rows.size()));
    }
    for (int i = random.nextInt(6); i > 0 && !rows.isEmpty(); i--) {
      int place = random.nextInt(rows.size());
      rows.set(place, row(rows.get(place).path));
    }
    if (random.nextInt(4) == 0) {
      Collections.shuffle(rows, random);
    }
  }

  public int size() {
    return rows.size();
  }

  /** The archive as it is now. */
  public MemoryArchive render() {
    MemoryArchive archive = new MemoryArchive(name).ignore(random.nextInt(10));
    for (Row row : rows) {
      if (row.state == State.BROKEN) {
        archive.addBroken(row.path, "Not readable.");
      } else {
        archive.add(row.path, text(row));
      }
    }
    return archive;
  }

  /** The ids that the index has to hold after a build at the given time. */
  public List<String> built(boolean fromNothing, Instant now) {
    if (fromNothing) {
      present.clear();
    }
    present.retainAll(rows.stream().map(Row::path).toList());
    for (Row row : rows) {
      if (row.state != State.BROKEN) {
        present.remove(row.path);
        if (isForReaders(row, now)) {
          present.add(row.path);
        }
      }
    }
    return present.stream().map(path -> name + ":" + path).toList();
  }

  private String path() {
    return FOLDERS.get(random.nextInt(FOLDERS.size())) + random.nextInt(40) + ".md";
  }

  private Row row(String path) {
    State state = State.values()[random.nextInt(State.values().length)];
    LocalDate day = FIRST_DAY.plusDays(random.nextInt(50));
    return new Row(path, state, random.nextInt(1_000), day);
  }

  private static String text(Row row) {
    String field =
        switch (row.state) {
          case KEYED -> "translationKey: key" + row.version % 5;
          case DRAFT -> "draft: true";
          case FUTURE -> "date: " + row.day;
          case EXPIRING -> "expiryDate: " + row.day;
          case PLAIN, BROKEN -> "description: Nothing";
        };
    String text = TEXTS.get(row.version % TEXTS.size());
    return "---\ntitle: Version " + row.version + "\n" + field + "\n---\n" + text;
  }

  private static boolean isForReaders(Row row, Instant now) {
    Instant day = row.day.atStartOfDay().toInstant(ZoneOffset.UTC);
    return switch (row.state) {
      case PLAIN, KEYED -> true;
      case DRAFT, BROKEN -> false;
      case FUTURE -> !day.isAfter(now);
      case EXPIRING -> day.isAfter(now);
    };
  }
}
