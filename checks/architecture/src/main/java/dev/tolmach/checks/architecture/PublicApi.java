package dev.tolmach.checks.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a module offers to others, as text: each public type of its exported packages, and below it
 * what others can call, read or extend, with types, nullness and exceptions, all in order. Two
 * texts differ exactly where the module's binary or source interface does.
 */
public final class PublicApi {
  private final ModuleReference module;

  private PublicApi(ModuleReference module) {
    this.module = module;
  }

  /**
   * The interfaces of the modules in some folders or jars that export anything to everybody.
   *
   * @param path class folders and jars; those without a module descriptor are passed over
   */
  public static List<PublicApi> of(List<Path> path) {
    return ModuleFinder.of(path.toArray(Path[]::new)).findAll().stream()
        .filter(module -> !module.descriptor().isAutomatic())
        .filter(
            module -> module.descriptor().exports().stream().anyMatch(each -> !each.isQualified()))
        .map(PublicApi::new)
        .sorted((one, other) -> one.module().compareTo(other.module()))
        .toList();
  }

  /** The name of the module. */
  public String module() {
    return module.descriptor().name();
  }

  /**
   * The text, a line for each type and each of its members.
   *
   * @throws UncheckedIOException if the module cannot be read
   */
  public List<String> lines() {
    List<String> packages =
        module.descriptor().exports().stream()
            .filter(each -> !each.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .toList();
    try (ModuleReader reader = module.open();
        Stream<String> files = reader.list()) {
      return files
          .filter(file -> file.endsWith(".class") && file.indexOf('/') > 0)
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .filter(name -> packages.contains(name.substring(0, name.lastIndexOf('.'))))
          .filter(name -> !name.endsWith(".package-info"))
          .sorted()
          .map(PublicApi::load)
          .filter(PublicApi::isReachable)
          .flatMap(type -> lines(type).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The module cannot be read: " + e.getMessage(), e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicApi.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("Not on the class path: '" + name + "'.", e);
    }
  }

  private static boolean isReachable(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return isOffered(type.getModifiers())
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && (outer == null || isReachable(outer));
  }

  private static boolean isOffered(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static List<String> lines(Class<?> type) {
    List<String> members = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (isOffered(field.getModifiers()) && !field.isSynthetic()) {
        members.add(
            modifiers(field.getModifiers()) + field.getAnnotatedType() + " " + field.getName());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isOffered(constructor.getModifiers()) && !constructor.isSynthetic()) {
        members.add(line(constructor, type.getSimpleName()));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isOffered(method.getModifiers()) && !method.isSynthetic()) {
        members.add(line(method, method.getAnnotatedReturnType() + " " + method.getName()));
      }
    }
    List<String> lines = new ArrayList<>(List.of(head(type)));
    members.stream().sorted().map(member -> "  " + member).forEach(lines::add);
    return lines;
  }

  private static String head(Class<?> type) {
    StringBuilder head = new StringBuilder(type.toGenericString());
    AnnotatedType parent = type.getAnnotatedSuperclass();
    if (parent != null && !type.isEnum() && !type.isRecord() && parent.getType() != Object.class) {
      head.append(" extends ").append(parent);
    }
    if (type.getInterfaces().length > 0) {
      head.append(type.isInterface() ? " extends " : " implements ")
          .append(joined(type.getAnnotatedInterfaces()));
    }
    if (type.isSealed()) {
      head.append(" permits ")
          .append(
              Stream.of(type.getPermittedSubclasses())
                  .map(Class::getName)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    return head.toString();
  }

  private static String line(Executable member, String name) {
    String thrown =
        member.getAnnotatedExceptionTypes().length == 0
            ? ""
            : " throws " + joined(member.getAnnotatedExceptionTypes());
    return modifiers(member.getModifiers() & Modifier.methodModifiers())
        + name
        + "("
        + joined(member.getAnnotatedParameterTypes())
        + ")"
        + thrown;
  }

  /* Whether a method is synchronized or native is nobody's business. */
  private static String modifiers(int modifiers) {
    int shown =
        modifiers
            & ~(Modifier.SYNCHRONIZED | Modifier.NATIVE | Modifier.TRANSIENT | Modifier.VOLATILE);
    return shown == 0 ? "" : Modifier.toString(shown) + " ";
  }

  private static String joined(AnnotatedType[] types) {
    return Arrays.stream(types).map(AnnotatedType::toString).collect(Collectors.joining(", "));
  }
}
