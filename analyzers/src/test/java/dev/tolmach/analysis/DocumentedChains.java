package dev.tolmach.analysis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.util.ClasspathResourceLoader;
import org.apache.lucene.util.ResourceLoader;

/** The tables of docs/analysis-parts.md, and analyzers built of the names in them. */
final class DocumentedChains {
  private static final Path DOCUMENT = Path.of("..", "docs", "analysis-parts.md");
  private static final Pattern FILE = Pattern.compile("- `(\\w+\\.txt)`: (.*)");
  private static final String END = "`length min=1 max=2147483647`";

  private final List<String> lines;

  private DocumentedChains(List<String> lines) {
    this.lines = lines;
  }

  static DocumentedChains read() throws IOException {
    return new DocumentedChains(Files.readAllLines(DOCUMENT));
  }

  /** The names in the first table. */
  List<String> parts() {
    return rows("The parts").map(cells -> cells[0].replace("`", "")).toList();
  }

  /** Every chain by its tag, as parts. */
  Map<String, List<String>> chains() {
    Map<String, List<String>> chains = new LinkedHashMap<>();
    rows("Every analyzer")
        .forEach(cells -> {
          List<String> parts = new ArrayList<>();
          for (String part : cells[1].split(", ")) {
            parts.addAll(part.startsWith("`") ? List.of(part) : chains.get(part));
          }
          Stream.of(cells[0].split(", ")).forEach(tag -> chains.put(tag, parts));
        });
    return chains;
  }

  /** The content of the fence that begins with a line. */
  String code(String fence) {
    int start = lines.indexOf(fence) + 1;
    int length = lines.subList(start, lines.size()).indexOf("```");
    return String.join("\n", lines.subList(start, start + length));
  }

  private Stream<String[]> rows(String heading) {
    return lines.stream()
        .dropWhile(line -> !line.equals("## " + heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .map(line -> line.substring(2).split(" \\| ?"));
  }

  /** Character filters precede the tokenizer, token filters follow it. */
  Analyzer analyzer(List<String> chain) throws IOException {
    CustomAnalyzer.Builder builder = CustomAnalyzer.builder(files());
    boolean cut = false;
    for (String part : Stream.concat(chain.stream(), Stream.of(END)).toList()) {
      String[] words = part.replace("`", "").split(" ");
      boolean cuts = !cut && TokenizerFactory.availableTokenizers().contains(words[0]);
      if (cuts) {
        builder.withTokenizer(words[0], arguments(words));
      } else if (cut) {
        builder.addTokenFilter(words[0], arguments(words));
      } else {
        builder.addCharFilter(words[0], arguments(words));
      }
      cut |= cuts;
    }
    return builder.build();
  }

  private static Map<String, String> arguments(String[] words) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 1; i < words.length; i++) {
      int sign = words[i].indexOf('=');
      arguments.put(words[i].substring(0, sign), words[i].substring(sign + 1));
    }
    return arguments;
  }

  /** The files whose words the document lists. */
  private ResourceLoader files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String line : lines) {
      Matcher file = FILE.matcher(line);
      if (file.matches()) {
        files.put(file.group(1), file.group(2).replace(' ', '\n'));
      }
    }
    ResourceLoader classes = new ClasspathResourceLoader(DocumentedChains.class);
    return new ResourceLoader() {
      @Override
      public InputStream openResource(String name) throws IOException {
        String words = files.get(name);
        return words == null
            ? classes.openResource(name)
            : new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public <T> Class<? extends T> findClass(String name, Class<T> expected) {
        return classes.findClass(name, expected);
      }

      @Override
      public <T> T newInstance(String name, Class<T> expected) {
        return classes.newInstance(name, expected);
      }
    };
  }
}
