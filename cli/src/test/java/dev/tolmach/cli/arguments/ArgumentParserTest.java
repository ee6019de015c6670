package dev.tolmach.cli.arguments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentParserTest {
  private static final Option TAG = Option.texts("--tag", "VALUE", "A tag.");
  private static final Option LIMIT = Option.text("--limit", "N", "A number.");
  private static final Option FORMAT =
      Option.choice("--format", List.of("text", "json"), "A form.");
  private static final Option QUIET = Option.flag("--quiet", "Say nothing.");

  private static final Usage SEARCH = usage("search", Operands.text("QUERY...", "Words."));
  private static final Usage REBUILD =
      usage("rebuild", Operands.paths("ARCHIVE...", "Archives.", 1));
  private static final Usage CHECK = usage("check", Operands.NONE);

  @Test
  void optionsMayBeAnywhereWithTheirValueNextOrAfterAnEqualsSign() {
    Arguments arguments = parse(SEARCH, "red", "--tag", "a b", "--limit=5", "fox", "--tag=c=d");

    assertThat(arguments.text()).isEqualTo("red fox");
    assertThat(arguments.values(TAG)).containsExactly("a b", "c=d");
    assertThat(arguments.number(LIMIT, 10, 0, 99)).isEqualTo(5);
  }

  @Test
  void ofAnOptionThatIsNotToBeRepeatedTheLastValueCounts() {
    assertThat(parse(SEARCH, "--limit", "5", "--limit", "7").value(LIMIT)).contains("7");
  }

  @Test
  void anAbsentOptionHasNoValue() {
    Arguments arguments = parse(SEARCH, "fox");

    assertThat(arguments.value(LIMIT)).isEmpty();
    assertThat(arguments.number(LIMIT, 10, 0, 99)).isEqualTo(10);
    assertThat(arguments.has(QUIET)).isFalse();
  }

  @Test
  void aFlagIsGivenOrNot() {
    assertThat(parse(CHECK, "--quiet").has(QUIET)).isTrue();
  }

  @Test
  void aWordWithOneDashIsTextWhereTextIsTaken() {
    assertThat(parse(SEARCH, "-собака", "-h2", "-").words()).containsExactly("-собака", "-h2", "-");
  }

  @Test
  void aWordWithOneDashIsAnUnknownOptionElsewhere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(REBUILD, "-q"))
        .withMessage(
            "Unknown option: '-q'. Expected an option of 'tolmach rebuild'. See 'tolmach rebuild"
                + " --help'.");
  }

  @Test
  void aLoneDashIsAWordEverywhere() {
    assertThat(parse(REBUILD, "-").words()).containsExactly("-");
  }

  @Test
  void anUnknownOptionIsReportedWithTheNearestOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(SEARCH, "fox", "--limt=3"))
        .withMessage(
            "Unknown option: '--limt'. Expected an option of 'tolmach search', perhaps '--limit'."
                + " See 'tolmach search --help'.");
  }

  @Test
  void textThatLooksLikeAnOptionMayFollowTwoDashes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(SEARCH, "push", "--force"))
        .withMessage(
            "Unknown option: '--force'. Expected an option of 'tolmach search', or '--' before"
                + " text that begins so. See 'tolmach search --help'.");
    assertThat(parse(SEARCH, "--", "push", "--force").words()).containsExactly("push", "--force");
  }

  @Test
  void afterTwoDashesEverythingIsAWord() {
    Arguments arguments = parse(SEARCH, "--limit", "3", "--", "--limit", "--help");

    assertThat(arguments.words()).containsExactly("--limit", "--help");
    assertThat(arguments.help()).isFalse();
  }

  @Test
  void helpIsShownWhateverElseIsWrong() {
    assertThat(parse(REBUILD, "--nonsense", "--help").help()).isTrue();
    assertThat(parse(SEARCH, "-h").help()).isTrue();
  }

  @Test
  void aMissingValueIsReported() {
    String message = "Option without a value: '--limit'. Expected '--limit N'. Add the value.";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(SEARCH, "fox", "--limit"))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(SEARCH, "--limit", "--quiet"))
        .withMessage(message);
  }

  @Test
  void aFlagWithAValueIsReported() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(CHECK, "--quiet=yes"))
        .withMessage(
            "Option with a value: '--quiet=yes'. Expected '--quiet' alone. Leave out the value.");
  }

  @Test
  void aChoiceIsTakenInAnyCaseAndNothingElseIs() {
    assertThat(parse(SEARCH, "--format", "JSON").value(FORMAT)).contains("json");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(SEARCH, "--format", "xml"))
        .withMessage(
            "Unknown value of --format: 'xml'. Expected one of text, json. Correct the value.");
  }

  @Test
  void whatIsNoNumberIsReported() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(SEARCH, "--limit", "ten").number(LIMIT, 10, 0, 99))
        .withMessage(
            "Not a number: 'ten'. Expected --limit N with a whole number from 0 to 99. Correct the"
                + " number.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "100", "3000000000", "99999999999999999999"})
  void aNumberOutOfRangeIsReportedByItsOption(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(SEARCH, "--limit", number).number(LIMIT, 10, 0, 99))
        .withMessage(
            "Out of range: '--limit "
                + number
                + "'. Expected --limit N with 0 to 99. Choose a number in that range.");
  }

  @Test
  void tooFewAndTooManyWordsAreReported() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(REBUILD))
        .withMessage(
            "Nothing given for 'ARCHIVE...'. Expected 'tolmach rebuild ARCHIVE...'. See 'tolmach"
                + " rebuild --help'.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(CHECK, "all"))
        .withMessage(
            "Unexpected argument: 'all'. Expected 'tolmach check'. See 'tolmach check --help'.");
  }

  private static Arguments parse(Usage usage, String... arguments) {
    return ArgumentParser.parse(usage, List.of(arguments));
  }

  private static Usage usage(String name, Operands words) {
    return new Usage(
        name, "Does it.", words, List.of(TAG, LIMIT, FORMAT, QUIET), List.of(), List.of());
  }
}
