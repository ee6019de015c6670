package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.index.Generation;
import dev.tolmach.index.MissingIndexException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("try") // Some tests close an edit before its block ends.
@ParameterizedClass
@EnumSource(Engine.class)
class ArticleEditTest {
  @Parameter private Engine engine;
  @TempDir private Path folder;

  private static ArticleSource note(int number, String text) {
    return ArticleSource.of(id(number), text, Map.of("title", "Запись " + number));
  }

  private static ArticleId id(int number) {
    return new ArticleId("notes", Integer.toString(number));
  }

  private static long found(ArticleSearch index, String query) throws IOException {
    return index.search(query).total();
  }

  @Test
  void eachChangeIsSeenAtOnceAndAllAreOneGeneration() throws Exception {
    try (ArticleIndex index = engine.open(folder);
        ArticleIndex other = engine.open(folder)) {
      try (ArticleEdit edit = index.edit()) {
        for (int i = 0; i < 20; i++) {
          edit.put(note(i, "Смотритель зажёг фонарь."));
          assertThat(found(index, "фонари")).isEqualTo(i + 1);
        }
        edit.put(note(3, "Буря погасила свечу."));
        assertThat(found(index, "фонари")).isEqualTo(19);
        assertThat(edit.remove(id(4))).isTrue();
        assertThat(edit.remove(id(400))).isFalse();
        assertThat(found(index, "фонари")).isEqualTo(18);
        assertThatExceptionOfType(MissingIndexException.class)
            .isThrownBy(() -> found(other, "фонари"));
        Generation generation = edit.commit();
        assertThat(generation.kind()).isEqualTo(Generation.Kind.PUT);
        assertThat(index.generation()).contains(generation);
        assertThat(found(other, "фонари")).isEqualTo(18);
      }
      assertThat(index.generations()).hasSize(1);
      assertThat(found(index, "фонари")).isEqualTo(18);
      assertThat(index.check().problems()).isEmpty();
    }
  }

  @Test
  void whatWasNotCommittedIsDropped() throws Exception {
    try (ArticleIndex index = engine.open(folder)) {
      index.put(note(1, "Лодка у берега."));
      try (ArticleEdit edit = index.edit()) {
        edit.put(note(2, "Лодка в море."));
        edit.remove(id(1));
        assertThat(found(index, "море")).isEqualTo(1);
        assertThat(found(index, "берег")).isZero();
      }
      assertThat(found(index, "море")).isZero();
      assertThat(found(index, "берег")).isEqualTo(1);
    }
  }

  @Test
  void commitMayBeRepeated() throws Exception {
    try (ArticleIndex index = engine.open(folder);
        ArticleEdit edit = index.edit()) {
      edit.put(note(1, "Лодка у берега."));
      Generation first = edit.commit();
      assertThat(edit.commit()).isEqualTo(first);
      edit.put(note(2, "Лодка в море."));
      assertThat(edit.commit().number()).isGreaterThan(first.number());
      assertThat(found(index, "лодка")).isEqualTo(2);
    }
  }

  @Test
  void articleThatCannotBeUnderstoodChangesNothing() throws Exception {
    try (ArticleIndex index = engine.open(folder);
        ArticleEdit edit = index.edit()) {
      edit.put(note(1, "Лодка у берега."));
      ArticleId tooLong = new ArticleId("notes", "x".repeat(40_000));
      assertThatExceptionOfType(ArticleParseException.class)
          .isThrownBy(() -> edit.put(ArticleSource.of(tooLong, "Лодка.", Map.of())));
      assertThat(found(index, "лодка")).isEqualTo(1);
    }
  }

  @Test
  void nothingElseChangesTheIndexMeanwhile() throws Exception {
    try (ArticleIndex index = engine.open(folder)) {
      try (ArticleEdit edit = index.edit()) {
        edit.put(note(1, "Лодка у берега."));
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> index.put(note(2, "Лодка в море.")))
            .withMessageContaining("is being written");
        assertThatExceptionOfType(IOException.class).isThrownBy(index::edit);
        edit.commit();
      }
      index.put(note(2, "Лодка в море."));
      assertThat(found(index, "лодка")).isEqualTo(2);
    }
  }

  @Test
  void closedEditTakesNothing() throws Exception {
    try (ArticleIndex index = engine.open(folder)) {
      ArticleEdit edit = index.edit();
      edit.close();
      edit.close();
      assertThatIllegalStateException().isThrownBy(() -> edit.put(note(1, "Лодка.")));
    }
  }

  @Test
  void closingTheIndexClosesItsEdit() throws Exception {
    ArticleIndex index = engine.open(folder);
    ArticleEdit edit = index.edit();
    edit.put(note(1, "Лодка у берега."));
    index.close();
    assertThatIllegalStateException().isThrownBy(() -> edit.put(note(2, "Лодка.")));
    edit.close();
    try (ArticleIndex again = engine.open(folder)) {
      again.put(note(3, "Лодка в море."));
      assertThat(found(again, "лодка")).isEqualTo(1);
    }
  }

  @Test
  void interruptedThreadChangesNothingAndCloses() throws Exception {
    try (ArticleIndex index = engine.fresh()) {
      ArticleEdit edit = index.edit();
      edit.put(note(1, "Лодка у берега."));
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(InterruptedIOException.class)
          .isThrownBy(() -> edit.put(note(2, "Лодка.")));
      edit.close();
      assertThat(Thread.interrupted()).isTrue();
      index.put(note(3, "Лодка в море."));
      assertThat(found(index, "лодка")).isEqualTo(1);
    }
  }

  @Test
  void manyThreadsPutAndSearch() throws Exception {
    try (ArticleIndex index = engine.open(folder);
        ArticleEdit edit = index.edit();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Long>> tasks = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        int first = thread * 50;
        tasks.add(() -> {
          for (int i = first; i < first + 50; i++) {
            edit.put(note(i, "Чайка над волной."));
            assertThat(found(index, "чайки")).isPositive();
          }
          return 50L;
        });
      }
      for (Future<Long> done : threads.invokeAll(tasks)) {
        assertThat(done.get()).isEqualTo(50);
      }
      edit.commit();
      edit.close();
      assertThat(found(index, "чайки")).isEqualTo(200);
      assertThat(index.check().problems()).isEmpty();
    }
  }

  @Test
  void worksAreStillTogether() throws Exception {
    try (ArticleIndex index = engine.open(folder);
        ArticleEdit edit = index.edit()) {
      edit.put(version("a", "ru", "Маяк светит."));
      edit.put(version("b", "en", "The lighthouse shines."));
      assertThat(found(index, "")).isEqualTo(1);
      edit.commit();
      edit.close();
      assertThat(index.check().problems()).isEmpty();
    }
  }

  private static ArticleSource version(String path, String language, String text) {
    return ArticleSource.of(
        new ArticleId("notes", path),
        text,
        Map.of("title", path, "language", language, "translationKey", "light"));
  }
}
