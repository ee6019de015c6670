package dev.tolmach.opensearch.plugin;

import dev.tolmach.part.KeptWork;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.opensearch.index.mapper.IdFieldMapper;
import org.opensearch.index.mapper.MappedFieldType;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.index.mapper.NestedPathFieldMapper;
import org.opensearch.index.mapper.ParametrizedFieldMapper;
import org.opensearch.index.mapper.ParseContext;
import org.opensearch.index.mapper.SourceValueFetcher;
import org.opensearch.index.mapper.TextSearchInfo;
import org.opensearch.index.mapper.ValueFetcher;
import org.opensearch.index.query.QueryShardContext;
import org.opensearch.search.lookup.SearchLookup;

/**
 * A field whose value is a work in all its versions, as {@link KeptWork} writes it, in Base64. Each
 * version becomes a document of its own in the block of the document that has the field, with the
 * same Lucene fields as in a folder; so works are blocks of neighbours on every shard.
 */
final class WorkFieldMapper extends ParametrizedFieldMapper {
  /** The name of the type. */
  static final String TYPE = "tolmach_work";

  static final Mapper.TypeParser PARSER = new TypeParser((name, context) -> new Builder(name));

  private WorkFieldMapper(String name, MappedFieldType type, MultiFields fields, CopyTo copies) {
    super(name, type, fields, copies);
  }

  private static final class Builder extends ParametrizedFieldMapper.Builder {
    Builder(String name) {
      super(name);
    }

    @Override
    protected List<Parameter<?>> getParameters() {
      return List.of();
    }

    @Override
    public ParametrizedFieldMapper build(BuilderContext context) {
      return new WorkFieldMapper(
          name,
          new Type(buildFullName(context)),
          multiFieldsBuilder.build(this, context),
          copyTo.build());
    }
  }

  /* Nobody searches by it: what is searched are the fields of the versions. */
  private static final class Type extends MappedFieldType {
    Type(String name) {
      super(name, false, false, false, TextSearchInfo.NONE, Map.of());
    }

    @Override
    public ValueFetcher valueFetcher(
        QueryShardContext context, SearchLookup lookup, @Nullable String format) {
      return new SourceValueFetcher(name(), context) {
        @Override
        protected Object parseSourceValue(Object value) {
          return value;
        }
      };
    }

    @Override
    public String typeName() {
      return TYPE;
    }

    @Override
    public Query termQuery(Object value, @Nullable QueryShardContext context) {
      return new MatchNoDocsQuery("a work is no term");
    }
  }

  @Override
  protected void parseCreateField(ParseContext context) throws IOException {
    byte[] bytes = context.parser().binaryValue();
    for (Document version :
        KeptWork.read(new BytesRef(bytes), TolmachPlugin.analyzers().writing())) {
      addVersion(context, version);
    }
  }

  /* What is stored of a version is in the source of the work's document. */
  private void addVersion(ParseContext context, Document version) {
    ParseContext.Document nested = context.createNestedContext(name()).doc();
    IndexableField id = nested.getParent().getField(IdFieldMapper.NAME);
    nested.add(
        new Field(IdFieldMapper.NAME, id.binaryValue(), IdFieldMapper.Defaults.NESTED_FIELD_TYPE));
    nested.add(
        NestedPathFieldMapper.field(context.indexSettings().getIndexVersionCreated(), name()));
    for (IndexableField field : version) {
      if (!(field instanceof StoredField)) {
        nested.add(field);
      }
    }
  }

  @Override
  protected String contentType() {
    return TYPE;
  }

  @Override
  public ParametrizedFieldMapper.Builder getMergeBuilder() {
    return new Builder(simpleName()).init(this);
  }
}
