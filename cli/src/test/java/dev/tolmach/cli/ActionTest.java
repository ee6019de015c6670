package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The steps of action.yml, run as a shell runs them, call the program as they should. */
class ActionTest {
  @TempDir private Path folder;

  private Path program;

  @BeforeEach
  void write() throws IOException {
    program = folder.resolve("tolmach");
    Files.writeString(program, "#!/bin/sh\nprintf '<%s>' \"$@\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String run(int step, Map<String, String> inputs) throws Exception {
    Map<?, ?> action =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(Path.of("..", "action.yml")));
    Map<?, ?> runs = (Map<?, ?>) Objects.requireNonNull(action.get("runs"));
    List<?> steps = (List<?>) Objects.requireNonNull(runs.get("steps"));
    String script = (String) ((Map<?, ?>) steps.get(step)).get("run");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-e", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("TOLMACH", program.toString());
    builder.environment().putAll(inputs);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed;
  }

  @Test
  void indexIsRebuiltAndChecked() throws Exception {
    assertThat(
            run(
                0,
                Map.of(
                    "ARCHIVES",
                    "blog=content/* docs",
                    "INDEX",
                    "my index",
                    "GATE",
                    "",
                    "REPORT",
                    "r.json")))
        .isEqualTo("<rebuild><blog=content/*><docs><--index><my index><--report><r.json><--quiet>");
    assertThat(run(1, Map.of("INDEX", "my index"))).isEqualTo("<check><--index><my index>");
  }

  @Test
  void gateIsGivenWhereThereIsOneAndNothingOfAnInputIsRun() throws Exception {
    assertThat(
            run(
                0,
                Map.of(
                    "ARCHIVES",
                    "a;touch$(touch x)",
                    "INDEX",
                    "i",
                    "GATE",
                    "g $(touch y).tsv",
                    "REPORT",
                    "r")))
        .endsWith("<--gate><g $(touch y).tsv>");
    assertThat(folder.resolve("x")).doesNotExist();
    assertThat(folder.resolve("y")).doesNotExist();
  }
}
