package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of indexes are damaged in any way. Whatever is asked then is answered as before, or with
 * one line that says what to do; what is answered otherwise than before is announced by a check;
 * and a rebuild from the archives needs no help.
 */
class CorruptionsTest {
  /** How many indexes are damaged. */
  private static final int CORRUPTIONS = Integer.getInteger("tests.corruptions", 16);

  private static final String REMEDY = "(?s).*(tolmach check|rollback|rebuild).*\\R?";
  private static final List<List<String>> QUESTIONS =
      List.of(
          List.of("search", "lighthouse", "--format", "json"),
          List.of("search", "маяк", "--facet", "tag", "--format", "json"),
          List.of("search", "灯塔", "--sort", "newest", "--format", "json"),
          List.of("facets", "--format", "json"),
          List.of("suggest", "lig"),
          List.of("why", "en-3.md", "lighthouse"),
          List.of("show", "en-3.md"),
          List.of("similar", "ru-2.md"),
          List.of("generations"));

  @TempDir Path folder;

  private final long seed = Long.getLong("tests.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Map<Corruption, Integer> tried = new EnumMap<>(Corruption.class);
  private final Map<String, Integer> seen = new TreeMap<>();
  private final Map<String, String> expected = new HashMap<>();

  @Test
  void damageIsSaidAndARebuildNeedsNoHelp() throws IOException {
    build(folder.resolve("compound"));
    copy(folder.resolve("compound"), folder.resolve("single"));
    spread(folder.resolve("single"));
    run(folder.resolve("rebuilt"), List.of("rebuild", "content"), "building");
    for (int i = 0; i < CORRUPTIONS; i++) {
      tryOut(i % 3 == 2 ? "single" : "compound");
    }
    System.out.println("corruptions: " + tried + ", " + seen + ", -Dtests.seed=" + seed);
  }

  /* What a sound index answers is found out once. */
  private String expected(String sound, List<String> question) {
    return expected.computeIfAbsent(
        sound + question, any -> answer(folder.resolve(sound), question, sound));
  }

  private void tryOut(String sound) throws IOException {
    Path index = folder.resolve("damaged");
    copy(folder.resolve(sound), index);
    String what = damage(index) + "; -Dtests.seed=" + seed;
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream strays = new ByteArrayOutputStream();
    PrintStream caught = new PrintStream(strays, true, StandardCharsets.UTF_8);
    System.setOut(caught);
    System.setErr(caught);
    try {
      askAndMend(sound, index, what);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(strays.toString(StandardCharsets.UTF_8)).as(what).isEmpty();
  }

  private void askAndMend(String sound, Path index, String what) throws IOException {
    boolean wrong = false;
    for (List<String> question : QUESTIONS) {
      String asked = what + ", " + question;
      String expected = expected(sound, question);
      String found = answer(index, question, asked);
      if (!found.equals(expected)) {
        wrong = true;
        count(found.startsWith("2 ") ? "refused" : "answered otherwise");
      }
    }
    boolean announced = run(index, List.of("check"), what).code() == 1;
    if (wrong) {
      assertThat(announced).as(what + ", check").isTrue();
    }
    count(announced ? "found by check" : "not found by check");
    boolean same = change(index, what);
    Session.Outcome rebuilt =
        run(index, List.of("rebuild", "content", "--report", "report.json"), what);
    assertThat(rebuilt.code()).as(what + ", " + rebuilt).isZero();
    if (announced && same) {
      assertThat(Files.readString(folder.resolve("report.json")))
          .as(what)
          .containsPattern("\"notices\":\\s*\\[\\s*\"[^\"]+ (damaged|lost)");
    }
    Session.Outcome check = run(index, List.of("check"), what);
    assertThat(check.code()).as(what + ", " + check).isZero();
    for (List<String> question : QUESTIONS.subList(0, QUESTIONS.size() - 1)) {
      assertThat(answer(index, question, what)).as(what).isEqualTo(expected("rebuilt", question));
    }
  }

  /** Returns whether the index is as it was. */
  private boolean change(Path index, String what) throws IOException {
    int which = random.nextInt(4);
    if (which == 0) {
      return true;
    }
    Session.Outcome outcome =
        switch (which) {
          case 1 -> run(index, List.of("index", "content"), what + ", index");
          case 2 -> run(index, List.of("rollback"), what + ", rollback");
          default -> run(index, List.of("generations", "--keep", "1"), what + ", keep");
        };
    count((which == 1 ? "index " : which == 2 ? "rollback " : "keep ") + outcome.code());
    if (which == 2 && outcome.code() == 0) {
      Session.Outcome search = run(index, QUESTIONS.getFirst(), what + ", after rollback");
      assertThat(search.code()).as(what + ", " + search).isZero();
    }
    return outcome.code() == 2;
  }

  private String answer(Path index, List<String> question, String what) {
    Session.Outcome outcome = run(index, question, what);
    return outcome.code() + " " + outcome.out().replaceAll("\"tookMillis\":[^,]*,", "");
  }

  private Session.Outcome run(Path index, List<String> words, String what) {
    List<String> all =
        Stream.concat(words.stream(), Stream.of("--index", index.toString())).toList();
    Session.Outcome outcome = new Session(folder).run(all.toArray(String[]::new));
    assertThat(outcome.code()).as(what + ", " + outcome).isBetween(0, 2);
    assertThat(outcome.err() + outcome.out())
        .as(what)
        .doesNotContain("Defect", "Empty the folder", "\tat ", "org.apache.lucene");
    if (outcome.code() == 2 && !outcome.err().startsWith("No older generation is kept")) {
      assertThat(outcome.err()).as(what).hasLineCount(1).matches(REMEDY);
    }
    return outcome;
  }

  private void count(String outcome) {
    seen.merge(outcome, 1, Integer::sum);
  }

  private String damage(Path index) throws IOException {
    StringBuilder what = new StringBuilder();
    for (int left = random.nextInt(4) == 0 ? 2 : 1; left > 0; left--) {
      List<Path> files = Corruption.files(index);
      Path file = files.get(random.nextInt(files.size()));
      Corruption kind = Corruption.values()[random.nextInt(Corruption.values().length)];
      kind.damage(file, random);
      tried.merge(kind, 1, Integer::sum);
      what.append(kind).append(' ').append(file.getFileName()).append(' ');
    }
    return what.toString();
  }

  /* Four generations, whose content is the same but for one word. */
  private void build(Path index) throws IOException {
    Path content = Files.createDirectory(folder.resolve("content"));
    for (int i = 0; i < 8; i++) {
      write(content, "en-" + i, "Keeper " + i, "The lighthouse keeper of island " + i + ".");
      write(content, "ru-" + i, "Смотритель " + i, "Смотритель маяка на острове " + i + ".");
      write(content, "zh-" + i, "守塔人 " + i, "灯塔的守塔人在海岛" + i + "点亮灯火。");
    }
    write(content, "draft", "Draft\ndraft: true", "Not yet.");
    List<String> commands = List.of("rebuild", "index", "rebuild", "index");
    for (int i = 0; i < commands.size(); i++) {
      write(content, "en-0", "Keeper 0", "The lighthouse keeper of island 0, edition " + i + ".");
      Session.Outcome outcome = run(index, List.of(commands.get(i), "content"), "building");
      assertThat(outcome.code()).as(outcome.toString()).isZero();
    }
  }

  private static void write(Path content, String name, String title, String text)
      throws IOException {
    String number = name.replaceAll("\\D", "");
    String tags = number.isEmpty() ? "" : "tags: [t" + Integer.parseInt(number) % 3 + "]\n";
    Files.writeString(
        content.resolve(name + ".md"),
        "---\ntitle: "
            + title
            + "\ndate: 2024-01-0"
            + (1 + number.length())
            + "\n"
            + tags
            + "---\n"
            + text
            + "\n");
  }

  /* The same articles in one segment, each of whose files is separate. */
  private static void spread(Path index) throws IOException {
    TieredMergePolicy policy = new TieredMergePolicy();
    policy.setNoCFSRatio(0);
    IndexWriterConfig config =
        new IndexWriterConfig().setUseCompoundFile(false).setMergePolicy(policy);
    try (Directory directory = FSDirectory.open(index)) {
      Map<String, String> userData = SegmentInfos.readLatestCommit(directory).getUserData();
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        writer.forceMerge(1);
        writer.setLiveCommitData(userData.entrySet());
        writer.commit();
      }
    }
    assertThat(Corruption.files(index)).hasSizeGreaterThan(10);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> old = Files.list(to)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
      }
    }
  }
}
