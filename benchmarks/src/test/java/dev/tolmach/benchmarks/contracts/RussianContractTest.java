package dev.tolmach.benchmarks.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RussianContractTest {
  private static final Path TREEBANKS = Path.of("..", "..", "shared", "eval", "morphology");

  @Test
  void formsAndSpellingsOfDrawnLemmasFindEachOther() throws IOException {
    int seed = (int) (long) Long.getLong("tests.seed", System.nanoTime());
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    RussianContract contract =
        new RussianContract(new PrintStream(printed, true, StandardCharsets.UTF_8), 20);
    int misses = contract.printDrawn(25, seed);
    assertThat(misses)
        .as("%s%nagain with -Dtests.seed=%d", printed.toString(StandardCharsets.UTF_8), seed)
        .isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("all forms of 25 lemmas");
  }

  @Test
  void formsOfOneLemmaInTreebanksFindEachOther() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(TREEBANKS), () -> "There are no treebanks in " + TREEBANKS);
    try (Stream<Path> files = Files.list(TREEBANKS)) {
      List<Path> russian =
          files.filter(file -> file.getFileName().toString().startsWith("ru_")).toList();
      assertThat(russian).isNotEmpty();
      for (Path file : russian) {
        FormGroups groups = new FormGroups();
        RussianParadigms.without(RussianParadigms.closedForms(), RussianParadigms.ofTreebank(file))
            .forEach(groups::add);
        assertThat(groups.run().percent()).as(file.toString()).isGreaterThanOrEqualTo(98);
      }
    }
  }

  @Test
  void wordsThatAreNotOneAnotherAreMisses() throws IOException {
    FormGroups groups = new FormGroups();
    groups.add("кошка", Set.of("кошка", "кошек"));
    groups.add("no lemma", Set.of("кошка", "собака"));
    FormGroups.Outcome outcome = groups.run();
    assertThat(outcome.pairs()).isEqualTo(4);
    assertThat(outcome.misses()).containsExactly("кошка – собака", "собака – кошка");
    assertThat(outcome.percent()).isEqualTo(50);
  }

  @Test
  void spellingsAreThoseOfPeopleAndOfPrograms() {
    assertThat(RussianSpellings.spellings("ей"))
        .containsExactlyInAnyOrder("ей", "е\u0301й", "ёй", "е\u0308й", "е\u00ADй", "еи\u0306");
  }

  @Test
  void aTreebankIsReadByItsLemmas() throws IOException {
    Path file = Files.createTempFile("treebank", ".conllu");
    Files.writeString(
        file,
        """
        # text = Кошка и кошки.
        1\tКошка\tкошка\tNOUN\t_\t_\t0\troot\t_\t_
        2\tи\tи\tCCONJ\t_\t_\t3\tcc\t_\t_
        3\tкошки\tкошка\tNOUN\t_\t_\t1\tconj\t_\tSpaceAfter=No
        4\tкошк.\tкошка\tNOUN\t_\tAbbr=Yes\t1\tconj\t_\t_
        5\tкошке\tкошка\tNOUN\t_\tTypo=Yes\t1\tconj\t_\t_
        6\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_
        """);
    try {
      assertThat(RussianParadigms.ofTreebank(file))
          .isEqualTo(Map.of("кошка NOUN", new TreeSet<>(Set.of("кошка", "кошки"))));
    } finally {
      Files.delete(file);
    }
  }
}
