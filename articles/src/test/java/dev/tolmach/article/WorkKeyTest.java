package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkKeyTest {

  @ParameterizedTest
  @CsvSource({
    "posts/a.md, posts/a, -",
    "posts/a.ru.md, posts/a, ru",
    "ru/posts/a.md, posts/a, ru",
    "posts/a.zh-CN.mdx, posts/a, zh-Hans",
    "posts/a.zh_TW.md, posts/a, zh-Hant",
    "content/pt-br/a/index.md, content/a/index, pt",
    "i18n/zh-Hant/a.md, i18n/a, zh-Hant",
    "pages_ru/a.md, pages/a, ru",
    "docs/pages_en/a.md, docs/pages/a, en",
    "contents-en/Go/a.md, contents/Go/a, en",
    "site/content.en/a.md, site/content/a, en",
    "site/content/a.md, site/content/a, -",
    "cn/2019/a.md, 2019/a, zh-Hans",
    "ru/a.en.md, a, en",
    "it/a.html, a, it",
    "RU/a.md, a, ru",
    "is/so/my/a.md, is/so/my/a, -",
    "rust/a.md, rust/a, -",
    "v1.2/a.txt, v1.2/a, -",
    "posts/node.js.md, posts/node.js, -",
    "ru.md, ru, -",
    ".md, .md, -",
    "17, 17, -",
    "ru/.md, .md, ru",
    "docs/zh-hant/a.md, docs/a, zh-Hant",
    "docs/zh-Hant-TW/a.md, docs/a, zh-Hant",
    "docs/ZH_HANS_CN/a.md, docs/a, zh-Hans",
    "docs/es-419/a.md, docs/a, es",
    "docs/pt_br/a.md, docs/a, pt",
    "docs/sr-latn/a.md, docs/a, sr",
    "docs/sr-Cyrl-RS/a.md, docs/a, sr",
    "docs/ca-valencia/a.md, docs/a, ca",
    "docs/EN-us/a.md, docs/a, en",
    "blog/index.zh-hans.md, blog/index, zh-Hans",
    "blog/index.sr-latn.md, blog/index, sr",
    "blog/index.es-419.mdx, blog/index, es",
    "blog/index.PT_BR.md, blog/index, pt",
    "docs_zh-hant/a.md, docs/a, zh-Hant",
    "is-is/a.md, a, is",
    "ml_IN/a.md, a, ml",
    "is-it/a.md, is-it/a, -",
    "no-java/a.md, no-java/a, -",
    "no-code/a.md, no-code/a, -",
    "de-2024/a.md, de-2024/a, -",
    "en-xx/a.md, en-xx/a, -",
    "ru-/a.md, ru-/a, -",
    "notes/v1.en-gb.md, notes/v1, en",
    "README_ru.md, README, ru",
    "docs/readme-zh-TW.md, docs/readme, zh-Hant",
    "README_EN.md, README, en",
    "blog/_index-es.md, blog/_index, es",
    "posts/how-to-go-to-it.md, posts/how-to-go-to-it, -",
    "README-first.md, README-first, -",
    "my-readme-ru.md, my-readme-ru, -",
    "docs/guide/a.md, docs/guide/a, -",
    "i18n/zh-Hans/docusaurus-plugin-content-docs/current/guide/a.mdx, docs/guide/a, zh-Hans",
    "site/i18n/pt-br/docusaurus-plugin-content-docs/current/a.md, site/docs/a, pt",
    "i18n/ru/docusaurus-plugin-content-docs/version-1.0/a.md, versioned_docs/version-1.0/a, ru",
    "i18n/ru/docusaurus-plugin-content-docs-api/current/a.md, api/a, ru",
    "i18n/ru/docusaurus-plugin-content-docs-api/version-2/a.md, api_versioned_docs/version-2/a, ru",
    "i18n/fr/docusaurus-plugin-content-blog/2024-01-02-a.md, blog/2024-01-02-a, fr",
    "i18n/fr/docusaurus-plugin-content-pages/about.md, src/pages/about, fr",
    "i18n/fr/docusaurus-theme-classic/a.md, i18n/docusaurus-theme-classic/a, fr",
    "docs/docusaurus-plugin-content-docs.md, docs/docusaurus-plugin-content-docs, -",
  })
  void pathTellsWorkAndLanguage(String path, String work, String language) {
    assertThat(WorkKey.ofPath(path)).isEqualTo(work);
    Language named = PathLanguage.of(path).language();
    assertThat(named == null ? "-" : named.tag()).isEqualTo(language);
    int slash = path.lastIndexOf('/') + 1;
    String name = path.substring(slash);
    assertThat(
            WorkKey.ofFolder(path.substring(0, slash))
                + name.substring(0, WorkKey.lengthInName(name)))
        .isEqualTo(work);
  }

  @ParameterizedTest
  @CsvSource({
    "versioned_docs/version-1.0/a.md, true",
    "website/versioned_docs/version-2.x/guide/a.md, true",
    "api_versioned_docs/version-1/a.md, true",
    "i18n/zh/docusaurus-plugin-content-docs/version-1.0/a.md, true",
    "i18n/zh/docusaurus-plugin-content-docs/current/a.md, false",
    "docs/versioned_docs.md, false",
    "docs/version-1.0/a.md, false",
    "versioned_docs/index.md, false",
  })
  void pathTellsOlderReleases(String path, boolean older) {
    assertThat(PathLanguage.of(path).olderRelease()).isEqualTo(older);
  }
}
