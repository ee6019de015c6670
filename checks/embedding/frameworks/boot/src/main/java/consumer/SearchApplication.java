package consumer;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.index.MissingIndexException;
import dev.tolmach.json.ResultJson;
import dev.tolmach.json.SearchParameters;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers {@code /search?q=&tag=&language=&after=} with the public JSON. */
@SpringBootApplication
public class SearchApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(SearchApplication.class, arguments);
  }

  /** One index for the whole application; Spring closes it at the end. */
  @Bean
  ArticleIndex index(
      @Value("${tolmach.index}") Path folder, @Value("${tolmach.archives}") String[] archives)
      throws IOException {
    ArticleIndex index = ArticleIndex.open(folder);
    for (String archive : archives) {
      index.update(ArticleArchive.at(archive));
    }
    return index;
  }

  @RestController
  static class SearchController {
    private final ArticleIndex index;

    SearchController(ArticleIndex index) {
      this.index = index;
    }

    @GetMapping(path = "/search", produces = MediaType.APPLICATION_JSON_VALUE)
    String search(@RequestParam MultiValueMap<String, String> parameters) throws IOException {
      SearchRequest request = SearchParameters.of(parameters);
      return ResultJson.of(request, index.search(request));
    }

    /** A request that cannot be answered is the client's: a cursor, a date, a facet. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String wrong(InvalidRequestException e) {
      return e.getMessage();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String notYet(MissingIndexException e) {
      return "The index is being built.";
    }
  }
}
