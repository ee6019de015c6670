package dev.tolmach.frontmatter;

import dev.tolmach.limits.Limit;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads TOML. Dates stay strings as written. */
final class TomlFields {

  private static final TomlMapper MAPPER =
      TomlMapper.builder(
              TomlFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(Limit.FRONT_MATTER_DEPTH.most() + 2)
                          .maxStringLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .build();

  private TomlFields() {}

  /**
   * Reads a block.
   *
   * @throws BrokenSyntaxException if it is no TOML or too large
   */
  static Map<String, Object> read(Block block) throws BrokenSyntaxException {
    block.checkLength();
    try {
      return new JsonTree(block.limits()).map(MAPPER.readTree(block.text()), 0);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw new BrokenSyntaxException(
          at == null ? 1 : Math.max(1, at.getLineNr()), String.valueOf(e.getOriginalMessage()));
    }
  }
}
