package dev.tolmach.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class OutputFileTest {
  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void write(String name, String text) throws IOException {
    try (OutputFile file = OutputFile.open(folder.resolve(name))) {
      file.write(bytes(text));
    }
  }

  private Path file(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aNewFileHasThePermissionsThatAnyNewFileHas() throws IOException {
    Path other = file("other", "");
    write("new", "contents");

    assertThat(folder.resolve("new")).hasContent("contents");
    assertThat(Files.getPosixFilePermissions(folder.resolve("new")))
        .isEqualTo(Files.getPosixFilePermissions(other));
    assertThat(names(folder)).containsExactly("new", "other");
  }

  @Test
  void aPlainFileIsReplacedAndKeepsItsPermissions() throws IOException {
    Path path = file("plain", "much longer contents than later");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
    Object before = Files.getAttribute(path, "unix:ino");

    write("plain", "short");

    assertThat(path).hasContent("short");
    assertThat(Files.getAttribute(path, "unix:ino")).isNotEqualTo(before);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-r-----");
    assertThat(names(folder)).containsExactly("plain");
  }

  @Test
  void linksAreFollowedAndStay() throws IOException {
    Path target = file("elsewhere/target", "old");
    Files.createDirectories(folder.resolve("links"));
    Path relative = folder.resolve("links/relative");
    Files.createSymbolicLink(relative, Path.of("../elsewhere/target"));
    Files.createSymbolicLink(folder.resolve("chain"), Path.of("links/relative"));
    Files.createSymbolicLink(folder.resolve("linkedfolder"), folder.resolve("elsewhere"));

    write("chain", "through two links");
    assertThat(target).hasContent("through two links");
    write("linkedfolder/target", "through a linked folder");
    assertThat(target).hasContent("through a linked folder");

    assertThat(folder.resolve("chain")).isSymbolicLink();
    assertThat(relative).isSymbolicLink();
    assertThat(Files.isSymbolicLink(target)).isFalse();
    assertThat(names(folder.resolve("links"))).containsExactly("relative");
    assertThat(names(folder.resolve("elsewhere"))).containsExactly("target");
  }

  @Test
  void aLinkToNothingYetGetsItsTarget() throws IOException {
    Files.createDirectories(folder.resolve("later"));
    Files.createSymbolicLink(folder.resolve("dangling"), Path.of("later/file"));

    write("dangling", "now");

    assertThat(folder.resolve("dangling")).isSymbolicLink();
    assertThat(folder.resolve("later/file")).hasContent("now");
  }

  @Test
  void allNamesOfAFileShowWhatIsWritten() throws IOException {
    Path path = file("one", "the first contents, which are long");
    Files.createLink(folder.resolve("two"), path);

    write("one", "short");
    assertThat(folder.resolve("two")).hasContent("short");
    write("two", "longer than that again");
    assertThat(path).hasContent("longer than that again");
  }

  @Test
  void whatCannotBeWrittenIsRefusedAndLeavesNothing() throws IOException {
    Files.createDirectories(folder.resolve("folder"));
    Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
    file("file", "");

    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> OutputFile.open(folder.resolve("folder")))
        .withMessageContaining("it is a folder");
    assertThatExceptionOfType(FileSystemLoopException.class)
        .isThrownBy(() -> OutputFile.open(folder.resolve("loop")));
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> OutputFile.open(folder.resolve("none/file")));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> OutputFile.open(folder.resolve("file/below")));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> OutputFile.open(Path.of("/proc/self/fd/999")));
    assertThat(names(folder)).containsExactly("file", "folder", "loop");
    assertThat(names(folder.resolve("folder"))).isEmpty();
  }

  @Test
  void aNamedPipeIsWrittenThrough() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Files.createSymbolicLink(folder.resolve("link"), pipe);
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readString(pipe);
              } catch (IOException e) {
                return e.toString();
              }
            },
            reader -> Thread.ofPlatform().daemon().start(reader));

    write("link", "through the pipe");

    assertThat(read.get()).isEqualTo("through the pipe");
    assertThat(Files.readAttributes(pipe, "*").get("isOther")).isEqualTo(true);
    assertThat(names(folder)).containsExactly("link", "pipe");
  }

  @Test
  @EnabledOnOs(LINUX)
  void aDeviceThatIsFullFailsAndStays() throws IOException {
    try (OutputFile file = OutputFile.open(Path.of("/dev/full"))) {
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(() -> file.write(bytes("too much")))
          .matches(e -> !e.isClosedPipe());
    }
    assertThat(Path.of("/dev/full")).exists();
    try (OutputFile file = OutputFile.open(Path.of("/dev/null"))) {
      file.write(bytes("gone"));
    }
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @Test
  @EnabledOnOs(LINUX)
  void theOutputsOfThisProcessAreKnownByAllTheirNames() throws IOException {
    Files.createSymbolicLink(folder.resolve("out"), Path.of("/dev/stdout"));
    for (Path path :
        List.of(
            folder.resolve("out"),
            Path.of("/dev/fd/1"),
            Path.of("/proc/self/fd/1"),
            Path.of("/proc/" + ProcessHandle.current().pid() + "/fd/1"))) {
      assertThat(OutputFile.open(path)).isEqualTo(new OutputFile.Standard(1));
    }
    assertThat(OutputFile.open(Path.of("/dev/stderr"))).isEqualTo(new OutputFile.Standard(2));
  }

  @Test
  void whatAnotherReplacesMeanwhileIsStillWhole() throws IOException {
    Path path = file("report", "old");
    try (OutputFile first = OutputFile.open(path);
        OutputFile second = OutputFile.open(path)) {
      first.write(bytes("{\"of\":\"the first\"}"));
      second.write(bytes("{\"of\":\"the second, which is longer\"}"));
      first.write(bytes("{}"));
    }
    assertThat(path).hasContent("{}");
    assertThat(names(folder)).containsExactly("report");
  }
}
