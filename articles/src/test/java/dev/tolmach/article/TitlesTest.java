package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

  @ParameterizedTest
  @CsvSource({
    "posts/a.md, 'title: T', '# H', T",
    "posts/a.md, 'linkTitle: L', '# H', H",
    "posts/a.md, 'linkTitle: L', '**B**', B",
    "posts/a.md, 'linkTitle: L', 'text', L",
    "posts/a.md, 'pageTitle: P\nlinkTitle: L', 'text', L",
    "posts/a.md, 'name: Джон\npage_title: P', 'text', P",
    "posts/a.md, 'name: {first: J}', 'text', a",
    "posts/a.md, 'eleventyNavigation: {key: K, parent: Home}', 'text', K",
    "posts/a.md, 'eleventyNavigation: {key: K, title: T}', 'text', T",
    "index.md, 'hero: {name: Хлебная книга, text: Пекарям}', '', Хлебная книга",
    "index.md, 'hero: {title: Starlight, tagline: 夜空}', '', Starlight",
    "index.md, 'heroText: 面包书', '# H', H",
    "posts/a.md, 'hero: false', 'text', a",
    "posts/a.md, 'Заголовок: Хлеб', '# H', Хлеб",
    "posts/a.md, '标题: 面包', '# H', 面包",
    "posts/a.md, 'title: null', '# H', H",
    "posts/a.md, 'title: \"null\"', '# H', null",
    "posts/a.md, 'x: y', 'opening\n\n# H', H",
    "posts/a.md, 'x: y', 'opening\n\n## P\n\n# H', a",
    "diary/2024-03-17.md, 'x: y', 'text', 2024-03-17",
    "diary/2024-W10.md, 'x: y', 'text', 2024-W10",
    "diary/2024-03-17 Sun.md, 'x: y', 'text', 2024-03-17 Sun",
    "diary/2024-03-17 воскресенье.md, 'x: y', 'text', 2024-03-17 воскресенье",
    "diary/2024-03-17 周日.md, 'x: y', 'text', 2024-03-17 周日",
    "n/Untitled 2b2b3c4d5e6f70819203a4b5c6d7e8f9.md, 'x: y', 'text', Untitled",
    "n/2b2b3c4d5e6f70819203a4b5c6d7e8f9.md, 'x: y', 'text', 2b2b3c4d5e6f70819203a4b5c6d7e8f9",
    "diary/17.03.2024.md, 'x: y', 'text', 17.03.2024",
    "diary/17-03-2024.md, 'x: y', 'text', 17-03-2024",
    "diary/17.03.2024 Sun set.md, 'x: y', 'text', Sun set",
    "diary/2024.03.17 Sun set.md, 'x: y', 'text', Sun set",
    "diary/202403171530 Sun set.md, 'x: y', 'text', Sun set",
    "diary/Sprint 2024-03-17 review.md, 'x: y', 'text', Sprint 2024-03-17 review",
    "posts/2024-03-17-sun.md, 'x: y', 'text', sun",
    "a.md, 'x: y', '# useFetch <Badge type=\"warning\" text=\"beta\" />', useFetch",
    "a.md, 'x: y', '# `useFetch` *now* <Badge text=\"beta\" />', useFetch now",
    "a.md, 'x: y', '# О хлебе [[Маяк]]', О хлебе Маяк",
    "a.md, 'x: y', '# О хлебе [Маяк](a.md)', О хлебе Маяк",
    "a.md, 'x: y', '# О хлебе <kbd>Маяк</kbd>', О хлебе Маяк",
    "a.md, 'x: y', '# <Badge text=\"beta\" />', beta",
    "posts/2024-03-17T15:00:00Z-sun.md, 'x: y', 'text', sun",
    "posts/2024-03-17T15-00-00+03:00_sun-set.md, 'x: y', 'text', sun set",
    "posts/a.md, 'x: y', '# H', H",
    "posts/a.md, 'x: y', '## S s\n\n### T', S s",
    "posts/a.md, 'x: y', '## S\n\n### T', a",
    "posts/a.md, 'x: y', '## S s\n\n## T', a",
    "posts/a.md, 'x: y', 'text\n\n## S s', a",
    "posts/a.md, 'x: y', '**B**', B",
    "posts/a.md, 'title: \"<input>\"', '# H', <input>",
    "posts/my-first_post.md, 'x: y', 'text', my first post",
    "posts/2017-07-10-boot-strap.md, 'x: y', 'text', boot strap",
    "posts/20180326 Start a blog.md, 'x: y', 'text', Start a blog",
    "posts/cats/index.md, 'x: y', 'text', cats",
    "posts/cats/_index.ru.md, 'x: y', 'text', cats",
    "README.md, 'x: y', 'text', README",
    "posts/a.md, 'title: \"\"', '# H', H",
    "posts/a.md, 'title: \"{{ .Name }}\"', '# H', H",
    "posts/a.md, 'title: The {{ .Name }} variable', '# H', The {{ .Name }} variable",
    "posts/a.md, 'title: {de: D, en: E}', '# H', D",
    "posts/a.en.md, 'title: {de: D, en: E}', '# H', E",
    "posts/a.md, 'lang: zh-TW\ntitle: {zh-cn: C, zh-tw: T}', '# H', T",
    "posts/a.fr.md, 'title: {de: D, en: E}', '# H', D",
    "posts/a.md, 'title: [A, B]', '# H', A",
    "posts/a.md, 'title: 1984', '# H', 1984",
    "posts/a.md, 'x: y', '> * quoted metadata\n\n# H', H",
  })
  void titleComesFromTheFirstPlaceThatHasOne(String path, String field, String body, String title)
      throws ArticleParseException {
    ArticleSource source =
        new ArticleSource(
            new ArticleId("a", path),
            ArticleSource.Form.FILE,
            "---\n" + field + "\n---\n" + body,
            Map.of(),
            "",
            List.of());
    ParseResult result = ArticleParser.builder().build().parse(source);
    assertThat(((ParseResult.Parsed) result).article().title()).isEqualTo(title);
  }
}
