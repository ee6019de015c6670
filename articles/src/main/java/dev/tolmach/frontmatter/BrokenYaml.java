package dev.tolmach.frontmatter;

import dev.tolmach.limits.Limit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a block of YAML that is broken somewhere: every key is read by itself, with what is below
 * it, so that all but the broken ones come out as they would otherwise. Each broken one is a
 * problem, and is read line by line. For one block.
 */
final class BrokenYaml {
  /* For YAML it is a map in a map. */
  private static final String TEMPLATE = "{{";

  private final Block block;
  private final List<String> lines;
  private final List<Problem> problems;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private BrokenYaml(Block block, List<Problem> problems) {
    this.block = block;
    this.lines = block.text().lines().toList();
    this.problems = problems;
  }

  /**
   * Reads a block.
   *
   * @param cause why it cannot be read as a whole; reported if no part of it is broken by itself
   * @param problems takes what is not as it should be
   */
  static Map<String, Object> read(
      Block block, BrokenSyntaxException cause, List<Problem> problems) {
    BrokenYaml reader = new BrokenYaml(block, problems);
    reader.read();
    if (problems.isEmpty()) {
      problems.add(Problems.broken(Syntax.YAML, cause, block.firstLine()));
    }
    return reader.fields;
  }

  private void read() {
    int most = block.limits().of(Limit.FRONT_MATTER_LINES);
    int from = 0;
    int parts = 0;
    for (int at = 1; at <= lines.size(); at++) {
      if (at < lines.size() && !beginsPart(lines.get(at))) {
        continue;
      }
      if (++parts > most) {
        problems.add(Problems.tooLong(block.firstLine() + from, most));
        return;
      }
      part(from, at);
      from = at;
    }
  }

  private boolean beginsPart(String line) {
    return LineFields.isPair(line, Syntax.YAML)
        || !LineFields.isContinuation(line) && block.known().pair(line) != null;
  }

  private void part(int from, int to) {
    int size = problems.size();
    Block whole = part(from, to, false);
    if (whole.text().contains(TEMPLATE)) {
      take(LineFields.read(whole, Syntax.YAML, problems), from);
      return;
    }
    try {
      take(YamlFields.read(whole, problems), from);
      return;
    } catch (BrokenSyntaxException e) {
      drop(size);
    }
    Block sound = part(from, to, true);
    try {
      take(YamlFields.read(sound, problems), from);
      tellLeftOut(from, to);
    } catch (BrokenSyntaxException e) {
      drop(size);
      if (beginsPart(lines.get(from)) && size < Problems.MOST) {
        problems.add(Problems.broken(Syntax.YAML, e, sound.firstLine()));
      }
      take(LineFields.read(whole, Syntax.YAML, problems), from);
    }
  }

  private void drop(int size) {
    problems.subList(size, problems.size()).clear();
  }

  /** Some lines as a block, with or without those that can neither be a key nor belong to one. */
  private Block part(int from, int to, boolean without) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(without && i > from && isLeftOut(lines.get(i)) ? "" : lines.get(i)).append('\n');
    }
    return new Block(text.toString(), block.firstLine() + from, block.limits(), block.known());
  }

  private static boolean isLeftOut(String line) {
    return !LineFields.isContinuation(line) || line.startsWith("---");
  }

  private void tellLeftOut(int from, int to) {
    for (int i = from + 1; i < to && problems.size() < Problems.MOST; i++) {
      if (isLeftOut(lines.get(i))) {
        problems.add(Problems.notUnderstood(block.firstLine() + i, lines.get(i)));
      }
    }
  }

  private void take(Map<String, Object> more, int from) {
    more.forEach((key, value) -> {
      if (fields.containsKey(key) && problems.size() < Problems.MOST) {
        problems.add(Problems.duplicate(key, block.firstLine() + from));
      }
      KnownKeys.put(fields, key, value);
    });
  }
}
