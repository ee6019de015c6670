package dev.tolmach.frontmatter;

import dev.tolmach.limits.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Turns a tree of nodes into maps, lists and strings. For one tree. */
final class JsonTree {

  private final Block.Values values;

  JsonTree(Limits limits) {
    this.values = new Block.Values(limits);
  }

  Map<String, Object> map(JsonNode object, int depth) throws BrokenSyntaxException {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      map.put(field.getKey(), value(field.getValue(), depth + 1));
    }
    return map;
  }

  private Object value(JsonNode node, int depth) throws BrokenSyntaxException {
    if (values.areTooMany(depth)) {
      throw new BrokenSyntaxException(1, "too many values or too deeply nested");
    }
    if (node.isObject()) {
      return map(node, depth);
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      for (JsonNode item : node) {
        list.add(value(item, depth + 1));
      }
      return list;
    }
    return node.isNull() ? "" : node.asString();
  }
}
