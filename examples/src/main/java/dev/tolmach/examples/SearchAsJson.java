package dev.tolmach.examples;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.json.ResultJson;
import dev.tolmach.json.SearchParameters;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Answers parameters, such as those of an address, with JSON, as a server does. */
public final class SearchAsJson {
  private SearchAsJson() {}

  /** Runs with the folder of the articles. */
  public static void main(String[] arguments) throws IOException {
    String articles = arguments.length > 0 ? arguments[0] : "examples/articles";
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      index.update(ArticleArchive.at(articles));

      // ?q=ferry&tag=tea&snippets=0, then one that a client got wrong.
      List<String> words = List.of("ferry");
      print(answer(index, Map.of("q", words, "tag", List.of("tea"), "snippets", List.of("0"))));
      print(answer(index, Map.of("q", words, "sort", List.of("up"))));
    }
  }

  // The names are the options of the command line, and so are the errors.
  // @start region="json"
  private static String answer(ArticleIndex index, Map<String, List<String>> parameters)
      throws IOException {
    try {
      SearchRequest request = SearchParameters.of(parameters);
      return ResultJson.of(request, index.search(request));
    } catch (InvalidRequestException e) {
      return String.valueOf(e.getMessage());
    }
  }

  // @end

  // In lines that fit here, and without what differs from run to run.
  private static void print(String answer) {
    String steady = answer.replaceAll("(tookMillis|score)\":[0-9.]+", "$1\":0");
    System.out.println(steady.replaceAll("(.{60,}?,)(?=[\"{])", "$1\n"));
  }
}

// It prints:
// {"version":1,"query":"ferry","match":"best","total":1,"exact":true,
// "tookMillis":0,"next":null,"messages":[],"hits":[{"id":"en/tea.md",
// "title":"The tea house at the ferry","titleMatches":[],"language":"en",
// "date":"2024-03-05","tags":["tea","city"],"url":null,"score":0,
// "missing":[],"section":null,"snippets":[],"translations":[{"id":"ru/tea.md",
// "language":"ru","title":"Чайная у переправы"},{"id":"zh/tea.md",
// "language":"zh-Hans","title":"渡口的茶馆"}]}],"facets":{"tag":[{"key":"city",
// "value":"city","count":2,"selected":false},{"key":"maps","value":"maps",
// "count":1,"selected":false},{"key":"tea","value":"tea","count":1,
// "selected":true}],"category":[],"author":[],"language":[{"key":"en",
// "value":"en","count":1,"selected":false}],"date":[{"key":"2024",
// "value":"2024","count":1,"selected":false,"children":[{"key":"2024-03",
// "value":"2024-03","count":1,"selected":false}]}]},"facetOthers":{"tag":0,
// "category":0,"author":0,"language":0,"date":0},"suggestions":[]}
// Unknown value of sort: 'up'. Expected one of relevance, newest, oldest. Correct the value.
