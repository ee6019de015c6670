package dev.tolmach.checks.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LayoutTest {
  private final Layout layout = new Layout();

  @Test
  void twoSpacesAndNoUnusedImport() {
    assertThat(layout.of("import java.util.List;\nclass A {\n    int a;\n}\n"))
        .isEqualTo("class A {\n  int a;\n}\n");
  }

  @Test
  void whatIsNotJavaIsRefused() {
    assertThatThrownBy(() -> layout.of("class {"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Not a Java file: ");
  }
}
