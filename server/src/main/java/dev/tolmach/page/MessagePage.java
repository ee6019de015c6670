package dev.tolmach.page;

import java.util.Optional;

/** A page that says why there is no other. */
public final class MessagePage {
  private MessagePage() {}

  /**
   * The whole page.
   *
   * @param address what was asked, so that it can be corrected
   * @param message what is wrong, what was expected, what to do
   */
  public static String html(PageFrame frame, PageAddress address, String message) {
    Html html = new Html();
    String heading = frame.texts().of("trouble");
    frame.begin(html, heading + " · " + frame.title(), address);
    html.open("main", "id", PageFrame.MAIN, "tabindex", "-1", "class", "reading").line();
    Optional<String> translated = MessageTexts.of(frame.texts(), message);
    String language = translated.isPresent() ? null : "en";
    html.element("h1", heading);
    html.element("p", translated.orElse(message), "lang", language, "dir", "auto").line();
    html.open("p").element("a", frame.texts().of("all"), "href", frame.first()).close(2).line();
    frame.end(html, address);
    return html.toString();
  }
}
