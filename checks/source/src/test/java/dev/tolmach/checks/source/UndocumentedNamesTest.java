package dev.tolmach.checks.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndocumentedNamesTest {
  @TempDir Path folder;

  @Test
  void typesMethodsConstantsAndNestedTypesNeedWords() throws IOException {
    assertThat(
            namesIn(
                """
                public class A {
                  public static final int ONE = 1;
                  protected A() {}
                  public void act() {}
                  public enum B { X }
                  public interface C { int c(); }
                }
                """))
        .containsExactly(
            "A.java:1 A",
            "A.java:2 ONE",
            "A.java:3 <init>",
            "A.java:4 act",
            "A.java:5 B",
            "A.java:5 X",
            "A.java:6 C",
            "A.java:6 c");
  }

  @Test
  void whatIsDocumentedHiddenOrOverriddenNeedsNone() throws IOException {
    assertThat(
            namesIn(
                """
                /** An A. */
                public record A(int x) {
                  /** Checks. */
                  public A {}
                  @Override public String toString() { return ""; }
                  void act() {}
                  private static final class B { public void b() {} }
                }
                class C { public void c() {} }
                """))
        .isEmpty();
  }

  private List<String> namesIn(String text) throws IOException {
    Path file = folder.resolve("A.java");
    Files.writeString(file, text);
    return UndocumentedNames.in(List.of(file)).stream()
        .map(found -> found.substring(found.lastIndexOf("A.java")))
        .toList();
  }
}
