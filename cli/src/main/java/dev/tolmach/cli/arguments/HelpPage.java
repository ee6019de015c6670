package dev.tolmach.cli.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Help and shell completion, laid out by picocli from what {@link Usage} says. */
public final class HelpPage {
  private static final int WIDEST = 80;
  private static final int NARROWEST = 60;

  /* picocli breaks lines after a full stop, in a name like .tolmach too; not after this. */
  private static final char STOP_IN_NAME = '\uE000';
  private static final Pattern NAME_WITH_STOP = Pattern.compile("\\.(?=[^\\s.])");

  /* Nor inside an address: each of its signs is one of these instead. */
  private static final Pattern ADDRESS = Pattern.compile("[a-z]+://\\S+");
  private static final Pattern SIGN = Pattern.compile("[!-/:-@\\[-`{-~]");
  private static final Pattern HIDDEN_SIGN = Pattern.compile("[\uE100-\uE17F]");
  private static final char FIRST_SIGN = '\uE100';

  private static final String TYPED_INDENT = "  ";
  private static final String FURTHER_INDENT = "    ";
  private static final String MEANING_INDENT = "      ";

  private HelpPage() {}

  /**
   * How a page looks.
   *
   * @param coloured whether for a terminal
   * @param columns how many columns the terminal has; 0: unknown
   */
  public record Look(boolean coloured, int columns) {
    /** As it looks in a file. */
    public static final Look PLAIN = new Look(false, 0);

    int width() {
      return columns == 0 ? WIDEST : Math.clamp(columns, NARROWEST, WIDEST);
    }
  }

  /** The help of one command. */
  public static String of(Usage usage, Look look) {
    return page(spec(usage, usage.typed(), look), look);
  }

  /**
   * The help of the program.
   *
   * @param program the program itself
   * @param commands its commands, in the order to be shown
   */
  public static String of(Usage program, List<Usage> commands, Look look) {
    return page(spec(program, commands, look), look);
  }

  private static String page(CommandSpec spec, Look look) {
    CommandLine page = new CommandLine(spec);
    page.setUsageHelpWidth(look.width());
    String text = page.getUsageMessage(ansi(look.coloured())).replace(STOP_IN_NAME, '.');
    return HIDDEN_SIGN
        .matcher(text)
        .replaceAll(sign ->
            Matcher.quoteReplacement(Character.toString(sign.group().codePointAt(0) - FIRST_SIGN)));
  }

  private static Ansi ansi(boolean coloured) {
    return coloured ? Ansi.ON : Ansi.OFF;
  }

  private static CommandSpec spec(Usage program, List<Usage> commands, Look look) {
    CommandSpec spec = spec(program, program.typed(), look);
    for (Usage command : commands) {
      spec.addSubcommand(command.name(), spec(command, command.name(), look));
    }
    return spec;
  }

  private static CommandSpec spec(Usage usage, String name, Look look) {
    CommandSpec spec = CommandSpec.create().name(name);
    if (!usage.words().label().isEmpty()) {
      spec.addPositional(positional(usage.words()));
    }
    usage.options().forEach(option -> spec.addOption(option(option)));
    spec.addOption(option(Usage.HELP));
    spec.parser().separator(" ");
    describe(spec.usageMessage(), usage, look);
    return spec;
  }

  private static PositionalParamSpec positional(Operands words) {
    String label = words.label();
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .hideParamSyntax(true)
        .arity(words.least() + "..*")
        .type(words.paths() ? Path.class : String.class)
        .description(escaped(words.description()))
        .build();
  }

  private static OptionSpec option(Option option) {
    boolean flag = option.kind() == Option.Kind.FLAG;
    OptionSpec.Builder builder =
        OptionSpec.builder(option.name())
            .paramLabel(option.label())
            .hideParamSyntax(true)
            .arity(flag ? "0" : "1")
            .type(type(option.kind()))
            .description(escaped(option.description()));
    if (!option.choices().isEmpty()) {
      builder.completionCandidates(option.choices());
    }
    return builder.build();
  }

  private static Class<?> type(Option.Kind kind) {
    return switch (kind) {
      case FLAG -> boolean.class;
      case PATH -> Path.class;
      case TEXT, TEXTS -> String.class;
    };
  }

  private static void describe(UsageMessageSpec message, Usage usage, Look look) {
    message.sortOptions(false).sortSynopsis(false);
    message.abbreviateSynopsis(true);
    message.description(escaped(usage.summary()));
    message.synopsisHeading("Usage: ");
    message.descriptionHeading("%n");
    message.parameterListHeading("%n");
    message.optionListHeading("%nOptions:%n");
    message.commandListHeading("%nCommands:%n");
    message.exitCodeListHeading("%nExit codes:%n").exitCodeList(exits(usage));
    message.footerHeading("%nExamples:%n").footer(examples(usage, look.width()));
  }

  private static Map<String, String> exits(Usage usage) {
    Map<String, String> exits = new LinkedHashMap<>();
    usage
        .exits()
        .forEach(exit -> exits.put(Integer.toString(exit.code()), escaped(exit.meaning())));
    return exits;
  }

  private static String[] examples(Usage usage, int width) {
    List<String> lines = new ArrayList<>();
    for (Usage.Example example : usage.examples()) {
      String indent = TYPED_INDENT;
      for (String part : parts(example.typed(), width - FURTHER_INDENT.length())) {
        lines.add(indent + "@|bold " + escaped(part) + "|@");
        indent = FURTHER_INDENT;
      }
      for (String part : parts(example.meaning(), width - MEANING_INDENT.length())) {
        lines.add(MEANING_INDENT + escaped(part));
      }
    }
    return lines.toArray(String[]::new);
  }

  /* A line broken at its spaces: picocli would go on at the margin. The last column stays free. */
  private static List<String> parts(String text, int width) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!part.isEmpty() && columns(part + " " + word) >= width) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(part.isEmpty() ? "" : " ").append(word);
    }
    parts.add(part.toString());
    return parts;
  }

  private static int columns(String text) {
    return Ansi.OFF.text(text).getCJKAdjustedLength();
  }

  /* picocli reads descriptions as format strings. */
  private static String escaped(String text) {
    String whole =
        ADDRESS
            .matcher(text)
            .replaceAll(address ->
                SIGN.matcher(address.group())
                    .replaceAll(
                        sign -> Character.toString(FIRST_SIGN + sign.group().codePointAt(0))));
    String unbroken = NAME_WITH_STOP.matcher(whole).replaceAll(Character.toString(STOP_IN_NAME));
    return unbroken.replace("%", "%%");
  }
}
