package dev.tolmach.frontmatter;

import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML as the nodes it is composed of: no scalar is resolved to a number, a date or a truth
 * value, no tag constructs anything.
 */
final class YamlFields {

  private static final String MERGE = "<<";

  /** How many lists and maps aliases may repeat; what they hold counts among the values. */
  private static final int ALIASES = 32;

  private final String yaml;
  private final List<Problem> problems;
  private final int firstLine;
  private final Block.Values values;

  private YamlFields(Block block, List<Problem> problems) {
    this.yaml = block.text();
    this.problems = problems;
    this.firstLine = block.firstLine();
    this.values = new Block.Values(block.limits());
  }

  /**
   * Reads a block.
   *
   * @param problems takes what is not as it should be
   * @return the fields, empty for an empty block
   * @throws BrokenSyntaxException if it is no YAML, no mapping, or too large
   */
  static Map<String, Object> read(Block block, List<Problem> problems)
      throws BrokenSyntaxException {
    String yaml = block.text();
    try {
      Node root = compose(yaml, block.limits());
      if (root == null) {
        return Map.of();
      }
      if (root instanceof MappingNode mapping) {
        return new YamlFields(block, problems).map(mapping, 0);
      }
      throw new BrokenSyntaxException(1, "the block is not a mapping of keys to values");
    } catch (MarkedYAMLException e) {
      Mark mark = mark(e);
      String problem = e.getProblem() == null ? "not YAML" : e.getProblem();
      throw new BrokenSyntaxException(mark == null ? 1 : line(yaml, mark), problem);
    } catch (YAMLException | IllegalArgumentException e) {
      /* SnakeYAML throws the latter for a tag that ends in half an escape. */
      throw BrokenSyntaxException.tooLarge(1, String.valueOf(e.getMessage()));
    }
  }

  /** What is not closed is wrong where it was opened, not where the block ends. */
  private static @Nullable Mark mark(MarkedYAMLException e) {
    boolean open = String.valueOf(e.getProblem()).contains("unexpected end of stream");
    return open && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
  }

  private static Node compose(String yaml, Limits limits) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(limits.of(Limit.FRONT_MATTER_CHARACTERS));
    options.setNestingDepthLimit(limits.of(Limit.FRONT_MATTER_DEPTH));
    options.setTagInspector(tag -> true);
    options.setMaxAliasesForCollections(ALIASES);
    ParserImpl parser = new ParserImpl(new StreamReader(printable(yaml)), options);
    return new Composer(parser, new RawResolver(), options).getSingleNode();
  }

  /**
   * Returns the line of a place, 1-based. Not the line that YAML says: it counts U+0085 and U+2028
   * as the ends of lines, which editors do not.
   */
  private static int line(String yaml, Mark mark) {
    int index = yaml.offsetByCodePoints(0, mark.getIndex());
    return 1 + Lines.count(yaml, 0, index);
  }

  /** YAML refuses control characters, which occur in titles; they carry nothing. */
  private static String printable(String yaml) {
    if (StreamReader.isPrintable(yaml)) {
      return yaml;
    }
    StringBuilder clean = new StringBuilder(yaml.length());
    yaml.codePoints()
        .map(c -> StreamReader.isPrintable(c) ? c : ' ')
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private Map<String, Object> map(MappingNode node, int depth) throws BrokenSyntaxException {
    Map<String, Object> map = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      Object value = value(tuple.getValueNode(), depth + 1);
      if (key.equals(MERGE) && value instanceof Map<?, ?> merged) {
        merged.forEach((name, inherited) -> map.putIfAbsent((String) name, inherited));
      } else {
        if (map.containsKey(key) && problems.size() < Problems.MOST) {
          int line = line(yaml, tuple.getKeyNode().getStartMark());
          problems.add(Problems.duplicate(key, firstLine + line - 1));
        }
        KnownKeys.put(map, key, value);
      }
    }
    return map;
  }

  private Object value(Node node, int depth) throws BrokenSyntaxException {
    if (values.areTooMany(depth)) {
      throw BrokenSyntaxException.tooLarge(
          line(yaml, node.getStartMark()), "too many values or too deeply nested");
    }
    if (node instanceof MappingNode mapping) {
      return map(mapping, depth);
    }
    if (node instanceof SequenceNode sequence) {
      List<Object> list = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        list.add(value(item, depth + 1));
      }
      return list;
    }
    return scalar((ScalarNode) node);
  }

  /**
   * A word after an exclamation mark is a tag for YAML; with no value after it, it was meant so.
   */
  private static String scalar(ScalarNode node) {
    String value = node.getValue();
    String tag = node.getTag().getValue();
    if (value.isEmpty() && node.isPlain() && tag.startsWith("!")) {
      return tag;
    }
    return node.isPlain() && (value.equals("~") || value.equals("null")) ? "" : value;
  }

  /** Knows no implicit types: what would be a number or a date elsewhere stays a string. */
  private static final class RawResolver extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // None, on purpose.
    }
  }
}
