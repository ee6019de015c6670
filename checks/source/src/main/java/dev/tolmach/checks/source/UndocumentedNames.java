package dev.tolmach.checks.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names that other packages can use and that no doc comment explains: types, methods,
 * constructors, constants. What overrides or is written by the compiler needs no words of its own.
 */
final class UndocumentedNames extends TreePathScanner<@Nullable Void, List<String>> {
  private static final Set<Modifier> VISIBLE = EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED);

  private final DocTrees docs;

  private UndocumentedNames(DocTrees docs) {
    this.docs = docs;
  }

  /**
   * Looks through Java files; they are parsed, not compiled.
   *
   * @return one entry a name, {@code File.java:12 name}, in the order of the files
   */
  static List<String> in(Collection<Path> files) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) compiler.getTask(null, manager, null, null, null, units);
      var scanner = new UndocumentedNames(DocTrees.instance(task));
      List<String> found = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        scanner.scan(unit, found);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, List<String> found) {
    if (!isVisible(type.getModifiers())) {
      return null;
    }
    tell(type, type.getSimpleName(), found);
    for (Tree member : type.getMembers()) {
      // Fields and parameters of methods are no names of the type; methods and constants are.
      scan(member, found);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, List<String> found) {
    boolean written = docs.getSourcePositions().getEndPosition(unit(), method) >= 0;
    if (written && isVisible(method.getModifiers()) && !overrides(method)) {
      tell(method, method.getName(), found);
    }
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree field, List<String> found) {
    if (isVisible(field.getModifiers())) {
      tell(field, field.getName(), found);
    }
    return null;
  }

  private void tell(Tree tree, CharSequence name, List<String> found) {
    if (docs.getDocComment(getCurrentPath()) == null) {
      long start = docs.getSourcePositions().getStartPosition(unit(), tree);
      found.add(
          Path.of(unit().getSourceFile().getName())
              + ":"
              + unit().getLineMap().getLineNumber(start)
              + " "
              + name);
    }
  }

  private CompilationUnitTree unit() {
    return getCurrentPath().getCompilationUnit();
  }

  private boolean isVisible(ModifiersTree modifiers) {
    Tree outer = getCurrentPath().getParentPath().getLeaf();
    boolean inInterface =
        outer.getKind() == Tree.Kind.INTERFACE || outer.getKind() == Tree.Kind.ANNOTATION_TYPE;
    return inInterface
        ? !modifiers.getFlags().contains(Modifier.PRIVATE)
        : modifiers.getFlags().stream().anyMatch(VISIBLE::contains);
  }

  private static boolean overrides(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
  }
}
