package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.ArticleIndex;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that write an index are killed without warning, at any time: the index stays whole,
 * each article of the last good generation is found, and the next build needs no help.
 */
class KilledBuildsTest {
  /** How many kills in all; a build that was over before is no kill. */
  private static final int KILLS = Integer.getInteger("tests.kills", 6);

  /* What Lucene calls the list of a generation's files until it is live. */
  private static final String PENDING = "pending_segments";

  /* Tables are read once for all searches. */
  private static final IndexSettings SETTINGS = IndexSettings.builder().build();

  /** What the processes do that are killed. */
  private enum Command {
    REBUILD,
    INDEX,
    ROLLBACK
  }

  /** What a process was about when it was killed, as far as the files it left tell. */
  private enum Phase {
    /** It started, or read and analysed articles; no file was written yet. */
    READING,
    /** It wrote files of the new generation. */
    WRITING,
    /** It made the new generation live: its list was written, but not under its name. */
    COMMITTING,
    /** The new generation was live, and the process not yet ended. */
    ENDING
  }

  /** When a process is killed. */
  private enum Moment {
    /** After a random part of the time that it takes. */
    TIME,
    /** When it has written a random number of files. */
    FILES,
    /** When it commits. */
    COMMIT
  }

  @TempDir Path folder;

  private final long seed = Long.getLong("tests.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Map<Integer, SortedMap<Integer, String>> generations = new HashMap<>();
  private final Map<Command, Map<Phase, Integer>> killed = new EnumMap<>(Command.class);
  private final Map<Command, Long> millis = new EnumMap<>(Command.class);
  private int kills;

  @Test
  void aKilledBuildLosesNothing() throws Exception {
    ChangingArchive archive =
        new ChangingArchive(Files.createDirectory(folder.resolve("content")), random);
    for (int i = 0; i < 2; i++) {
      archive.renew();
      long begin = System.nanoTime();
      assertThat(start(List.of("rebuild", "content")).waitFor()).isZero();
      remember(archive.titles());
      for (Command command : Command.values()) {
        millis.put(command, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
      }
    }
    for (int turn = 0; kills < KILLS; turn++) {
      Command command = Command.values()[turn % Command.values().length];
      Moment moment = Moment.values()[turn / Command.values().length % Moment.values().length];
      kill(order(command, archive), moment);
      if (turn % 25 == 24) {
        System.out.println("kill -9: " + kills + ", " + killed + ", -Dtests.seed=" + seed);
      }
    }
    System.out.println("kill -9: " + kills + ", " + killed + ", -Dtests.seed=" + seed);
  }

  /** What a process is asked to do, and what the index holds when it is done. */
  private record Order(Command command, List<String> words, SortedMap<Integer, String> target) {}

  private Order order(Command command, ChangingArchive archive) throws IOException {
    return switch (command) {
      case REBUILD -> {
        archive.renew();
        yield new Order(command, List.of("rebuild", "content"), archive.titles());
      }
      case INDEX -> {
        archive.change();
        yield new Order(command, List.of("index", "content"), archive.titles());
      }
      case ROLLBACK -> {
        Generation older = older();
        List<String> words = List.of("rollback", Integer.toString(older.number()));
        yield new Order(command, words, contents(older));
      }
    };
  }

  private void kill(Order order, Moment moment) throws Exception {
    SortedMap<Integer, String> live = contents(live());
    String what =
        order.words + " killed by " + moment + " after " + kills + "; -Dtests.seed=" + seed;
    Set<String> before = files();
    long begin = System.nanoTime();
    Process process = start(order.words);
    await(moment, order.command, process, before);
    process.destroyForcibly();
    boolean ended = process.waitFor() == 0;
    boolean done;
    try (ArticleIndex left = open()) {
      done = ChangingArchive.found(left).equals(order.target);
      ChangingArchive.assertHolds(done ? order.target : live, left, what);
    }
    if (done) {
      remember(order.target);
    }
    if (ended) {
      assertThat(done).as(what).isTrue();
      millis.put(order.command, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    } else {
      kills++;
      killed
          .computeIfAbsent(order.command, any -> new EnumMap<>(Phase.class))
          .merge(phase(done, before), 1, Integer::sum);
    }
    succeed(what, List.of("check"));
    succeed(what, order.words);
    remember(order.target);
    try (ArticleIndex next = open()) {
      assertThat(ChangingArchive.found(next)).as(what).isEqualTo(order.target);
    }
    assertThat(files()).as(what).noneMatch(file -> file.startsWith(PENDING));
  }

  /** Returns at the moment to kill a process, or when it has ended. */
  private void await(Moment moment, Command command, Process process, Set<String> before)
      throws IOException {
    long whole = TimeUnit.MILLISECONDS.toNanos(millis.getOrDefault(command, 1_000L));
    long end = System.nanoTime() + (long) (whole * random.nextDouble());
    int files = 1 + random.nextInt(20);
    boolean waiting = true;
    while (waiting && process.isAlive()) {
      LockSupport.parkNanos(50_000);
      waiting =
          switch (moment) {
            case TIME -> System.nanoTime() < end;
            case FILES -> newFiles(before).size() < files;
            case COMMIT -> newFiles(before).stream().noneMatch(file -> file.startsWith(PENDING));
          };
    }
  }

  private Phase phase(boolean done, Set<String> before) throws IOException {
    Set<String> left = newFiles(before);
    if (done) {
      return Phase.ENDING;
    } else if (left.stream().anyMatch(file -> file.startsWith(PENDING))) {
      return Phase.COMMITTING;
    }
    return left.isEmpty() ? Phase.READING : Phase.WRITING;
  }

  private Set<String> newFiles(Set<String> before) throws IOException {
    Set<String> files = files();
    files.removeAll(before);
    files.removeIf(file -> !file.startsWith("_") && !file.startsWith(PENDING)); // Locks and notes.
    return files;
  }

  private Set<String> files() throws IOException {
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(".tolmach"))) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }

  private void remember(SortedMap<Integer, String> titles) throws IOException {
    generations.putIfAbsent(live().origin(), titles);
  }

  private SortedMap<Integer, String> contents(Generation generation) {
    return Objects.requireNonNull(generations.get(generation.origin()));
  }

  private Generation live() throws IOException {
    try (ArticleIndex index = open()) {
      return index.generations().getFirst();
    }
  }

  /** A generation that is kept and has other articles than the live one. */
  private Generation older() throws IOException {
    try (ArticleIndex index = open()) {
      int origin = index.generations().getFirst().origin();
      List<Generation> others =
          index.generations().stream().filter(kept -> kept.origin() != origin).toList();
      return others.get(random.nextInt(others.size()));
    }
  }

  private ArticleIndex open() throws IOException {
    return ArticleIndex.open(folder.resolve(".tolmach"), SETTINGS);
  }

  private void succeed(String what, List<String> words) {
    Session.Outcome outcome = new Session(folder).run(words.toArray(String[]::new));
    assertThat(outcome.code()).as("%s: %s", what, outcome).isZero();
  }

  private Process start(List<String> words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", classes(), Main.class.getName()));
    command.addAll(words);
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve("errors").toFile())
        .start();
  }

  /* All that this process runs on, modules or not, as one class path. */
  private static String classes() {
    return System.getProperty("jdk.module.path", "")
        + File.pathSeparator
        + System.getProperty("java.class.path");
  }
}
