package dev.tolmach.opensearch.plugin;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.language.Language;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.ArticleSimilarity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.opensearch.action.ActionRequest;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.node.DiscoveryNodes;
import org.opensearch.common.settings.ClusterSettings;
import org.opensearch.common.settings.IndexScopedSettings;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.settings.SettingsFilter;
import org.opensearch.core.action.ActionResponse;
import org.opensearch.index.IndexModule;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.index.analysis.AnalyzerScope;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.ActionPlugin;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.MapperPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.rest.RestController;
import org.opensearch.rest.RestHandler;

/**
 * Adds to a node what an index of articles needs.
 *
 * <ul>
 *   <li>Analyzers: {@code tolmach_neutral}, and {@code tolmach_ru}, {@code tolmach_zh}, … for each
 *       language.
 *   <li>The similarity {@code tolmach}.
 *   <li>The field type {@code tolmach_work}, see {@link WorkFieldMapper}.
 *   <li>The action {@code POST INDEX/_tolmach}, see {@link RestPartAction}.
 * </ul>
 */
public final class TolmachPlugin extends Plugin
    implements ActionPlugin, AnalysisPlugin, MapperPlugin {
  /** What the names of analyzers begin with. */
  static final String PREFIX = "tolmach_";

  /** The name of the similarity. */
  static final String SIMILARITY = "tolmach";

  /** A plugin of a node. */
  public TolmachPlugin() {}

  /** The analyzers of all indexes, made when they are first needed. */
  static ArticleAnalyzers analyzers() {
    return Shared.ANALYZERS;
  }

  private static final class Shared {
    static final ArticleAnalyzers ANALYZERS = new ArticleAnalyzers(LanguageAnalyzers.standard());
  }

  @Override
  public void onIndexModule(IndexModule index) {
    index.addSimilarity(SIMILARITY, (settings, version, scripts) -> new ArticleSimilarity());
  }

  @Override
  public Map<String, Mapper.TypeParser> getMappers() {
    return Map.of(WorkFieldMapper.TYPE, WorkFieldMapper.PARSER);
  }

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> all = new TreeMap<>();
    all.put(PREFIX + "neutral", named(() -> analyzers().languages().neutral()));
    for (Language language : analyzers().languages().languages()) {
      all.put(PREFIX + language.primary(), named(() -> analyzers().languages().of(language)));
    }
    return all;
  }

  private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> named(
      Supplier<Analyzer> analyzer) {
    return (index, environment, name, settings) ->
        new AnalyzerProvider<Analyzer>() {
          @Override
          public String name() {
            return name;
          }

          @Override
          public AnalyzerScope scope() {
            return AnalyzerScope.INDICES;
          }

          @Override
          public Analyzer get() {
            return analyzer.get();
          }
        };
  }

  @Override
  public List<ActionHandler<? extends ActionRequest, ? extends ActionResponse>> getActions() {
    return List.of(new ActionHandler<>(PartAction.INSTANCE, TransportPartAction.class));
  }

  @Override
  public List<RestHandler> getRestHandlers(
      Settings settings,
      RestController controller,
      ClusterSettings cluster,
      IndexScopedSettings index,
      SettingsFilter filter,
      IndexNameExpressionResolver names,
      Supplier<DiscoveryNodes> nodes) {
    return List.of(new RestPartAction());
  }
}
