package dev.tolmach.page;

import dev.tolmach.http.QueryString;
import dev.tolmach.search.Hit;
import java.util.Arrays;
import java.util.Optional;

/** Where the titles, sections and versions on a page lead. Immutable. */
final class HitLinks {
  private final PageFrame frame;
  private final PageAddress address;

  /**
   * Links of a page.
   *
   * @param address the search that the reader came by
   */
  HitLinks(PageFrame frame, PageAddress address) {
    this.frame = frame;
    this.address = address;
  }

  /** An article on its site; empty if it has no address there. */
  Optional<String> onSite(Hit hit) {
    return PublicUrl.of(hit.url(), frame.site());
  }

  /** An article: on its site, or else as this server shows it. */
  String article(Hit hit) {
    return onSite(hit).orElseGet(() -> text(hit.id()));
  }

  /** A section of an article. */
  String section(Hit hit, String anchor) {
    return article(hit).replaceFirst("#.*", "")
        + "#"
        + QueryString.encoded(anchor, "/:@!$'()*+,;=");
  }

  /**
   * An article as this server shows it. A browser changes a path with dots or doubled slashes in
   * it, so that such an id goes into the query.
   */
  String text(String id) {
    PageAddress way = PageAddress.of(address.parameters());
    for (String name : PageFrame.OF_ONE_PAGE) {
      way = name.equals("q") ? way : way.without(name);
    }
    boolean fits =
        Arrays.stream(id.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    String path = frame.root() + "articles/";
    if (!fits) {
      return path + way.with("id", id).query();
    }
    String query = way.query();
    return path + QueryString.encoded(id, "/") + (query.equals("?") ? "" : query);
  }
}
