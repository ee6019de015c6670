package dev.tolmach.frontmatter;

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
                          .maxNestingDepth(Limits.DEPTH)
                          .maxDocumentLength(Limits.LENGTH)
                          .build())
                  .build())
          .build();

  private TomlFields() {}

  /**
   * Reads a block.
   *
   * @param toml the text between the fences
   * @throws BrokenSyntaxException if it is no TOML or too large
   */
  static Map<String, Object> read(String toml) throws BrokenSyntaxException {
    try {
      return new JsonTree().map(MAPPER.readTree(toml), 0);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw new BrokenSyntaxException(
          at == null ? 1 : Math.max(1, at.getLineNr()), String.valueOf(e.getOriginalMessage()));
    }
  }
}
