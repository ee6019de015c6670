package consumer;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.json.ResultJson;
import dev.tolmach.json.SearchParameters;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers {@code /search?q=&tag=&language=&after=} with the public JSON. */
@Path("/search")
@Singleton
@Startup
public class SearchResource {
  @ConfigProperty(name = "tolmach.index")
  String folder;

  @ConfigProperty(name = "tolmach.archives")
  List<String> archives;

  private ArticleIndex index;

  @PostConstruct
  void open() throws IOException {
    index = ArticleIndex.open(java.nio.file.Path.of(folder));
    for (String archive : archives) {
      index.update(ArticleArchive.at(archive));
    }
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response search(@Context UriInfo address) throws IOException {
    try {
      SearchRequest request = SearchParameters.of(address.getQueryParameters());
      return Response.ok(ResultJson.of(request, index.search(request))).build();
    } catch (InvalidRequestException e) {
      return Response.status(400).entity(e.getMessage()).type(MediaType.TEXT_PLAIN).build();
    }
  }

  @PreDestroy
  void close() throws IOException {
    index.close();
  }
}
