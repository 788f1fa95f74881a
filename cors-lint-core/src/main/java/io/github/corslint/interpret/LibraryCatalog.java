package io.github.corslint.interpret;

import io.github.corslint.interpret.library.AntPathMatcher;
import io.github.corslint.interpret.library.CommonsArrayUtils;
import io.github.corslint.interpret.library.CommonsBooleanUtils;
import io.github.corslint.interpret.library.CommonsCollectionUtils;
import io.github.corslint.interpret.library.CommonsObjectUtils;
import io.github.corslint.interpret.library.CommonsStringUtils;
import io.github.corslint.interpret.library.CommonsValidate;
import io.github.corslint.interpret.library.GuavaAscii;
import io.github.corslint.interpret.library.GuavaCharMatcher;
import io.github.corslint.interpret.library.GuavaImmutables;
import io.github.corslint.interpret.library.GuavaIterables;
import io.github.corslint.interpret.library.GuavaJoiner;
import io.github.corslint.interpret.library.GuavaMultimap;
import io.github.corslint.interpret.library.GuavaPreconditions;
import io.github.corslint.interpret.library.GuavaPredicate;
import io.github.corslint.interpret.library.GuavaSets;
import io.github.corslint.interpret.library.GuavaSplitter;
import io.github.corslint.interpret.library.GuavaStrings;
import io.github.corslint.interpret.library.GuavaSuppliers;
import io.github.corslint.interpret.library.HostAndPort;
import io.github.corslint.interpret.library.HttpClientUriBuilder;
import io.github.corslint.interpret.library.HutoolArrays;
import io.github.corslint.interpret.library.HutoolCollections;
import io.github.corslint.interpret.library.HutoolObjects;
import io.github.corslint.interpret.library.HutoolPatterns;
import io.github.corslint.interpret.library.HutoolStrings;
import io.github.corslint.interpret.library.JaxRsUriBuilder;
import io.github.corslint.interpret.library.OkHttpUrl;
import io.github.corslint.interpret.library.SpringAssert;
import io.github.corslint.interpret.library.SpringCollectionUtils;
import io.github.corslint.interpret.library.SpringObjectUtils;
import io.github.corslint.interpret.library.SpringPatternMatchUtils;
import io.github.corslint.interpret.library.SpringStringUtils;
import io.github.corslint.interpret.library.UriComponentsBuilder;
import io.github.corslint.interpret.library.VertxJsonArray;
import io.github.corslint.interpret.library.VertxJsonObject;
import io.github.corslint.syntax.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Utility classes of libraries that a class here is run for. */
final class LibraryCatalog {

  private static final Map<String, Class<?>> MODELS = new LinkedHashMap<>();

  static {
    spring();
    commons();
    guava();
    hutool();
    vertx();
    addresses();
  }

  /** Classes of these models whose objects the program holds. */
  static final List<Class<?>> OBJECTS =
      List.of(
          AntPathMatcher.class,
          UriComponentsBuilder.class,
          GuavaSplitter.class,
          GuavaJoiner.class,
          GuavaImmutables.Builder.class,
          GuavaImmutables.MapBuilder.class,
          GuavaCharMatcher.class,
          GuavaPredicate.class,
          GuavaSets.View.class,
          GuavaMultimap.class,
          GuavaMultimap.Builder.class,
          HostAndPort.class,
          VertxJsonArray.class,
          VertxJsonObject.class,
          JaxRsUriBuilder.class,
          HttpClientUriBuilder.class,
          OkHttpUrl.class);

  private LibraryCatalog() {}

  private static void spring() {
    MODELS.put("org.springframework.util.StringUtils", SpringStringUtils.class);
    MODELS.put("org.springframework.util.Assert", SpringAssert.class);
    MODELS.put("org.springframework.util.ObjectUtils", SpringObjectUtils.class);
    MODELS.put("org.springframework.util.CollectionUtils", SpringCollectionUtils.class);
    MODELS.put("org.springframework.util.PatternMatchUtils", SpringPatternMatchUtils.class);
    MODELS.put("org.springframework.util.AntPathMatcher", AntPathMatcher.class);
    MODELS.put("org.springframework.web.util.UriComponentsBuilder", UriComponentsBuilder.class);
    MODELS.put(
        "org.springframework.web.servlet.support.ServletUriComponentsBuilder",
        UriComponentsBuilder.class);
  }

  private static void commons() {
    for (String lang : List.of("org.apache.commons.lang3.", "org.apache.commons.lang.")) {
      MODELS.put(lang + "StringUtils", CommonsStringUtils.class);
      MODELS.put(lang + "ArrayUtils", CommonsArrayUtils.class);
      MODELS.put(lang + "BooleanUtils", CommonsBooleanUtils.class);
      MODELS.put(lang + "Validate", CommonsValidate.class);
    }
    MODELS.put("org.apache.commons.lang3.ObjectUtils", CommonsObjectUtils.class);
    for (String version : List.of("collections4", "collections")) {
      MODELS.put(
          "org.apache.commons." + version + ".CollectionUtils", CommonsCollectionUtils.class);
    }
  }

  private static void guava() {
    MODELS.put("com.google.common.base.Preconditions", GuavaPreconditions.class);
    MODELS.put("com.google.common.base.Strings", GuavaStrings.class);
    MODELS.put("com.google.common.base.Splitter", GuavaSplitter.class);
    MODELS.put("com.google.common.base.Joiner", GuavaJoiner.class);
    MODELS.put("com.google.common.base.Ascii", GuavaAscii.class);
    MODELS.put("com.google.common.base.CharMatcher", GuavaCharMatcher.class);
    MODELS.put("com.google.common.base.Predicates", GuavaPredicate.OfPredicates.class);
    MODELS.put("com.google.common.base.Suppliers", GuavaSuppliers.class);
    MODELS.put("com.google.common.net.HostAndPort", HostAndPort.class);
    for (String name : List.of("Iterables", "Collections2")) {
      MODELS.put("com.google.common.collect." + name, GuavaIterables.class);
    }
    for (String kind : List.of("", "List", "Set")) {
      MODELS.put(
          "com.google.common.collect.Immutable" + kind + "Multimap",
          GuavaMultimap.OfMultimap.class);
    }
    for (String kind : List.of("ArrayList", "Hash", "LinkedHash", "LinkedList")) {
      MODELS.put("com.google.common.collect." + kind + "Multimap", GuavaMultimap.OfMultimap.class);
    }
    for (String name : List.of("ImmutableList", "Lists")) {
      MODELS.put("com.google.common.collect." + name, GuavaImmutables.OfList.class);
    }
    for (String name : List.of("ImmutableSet", "Sets", "ImmutableSortedSet")) {
      MODELS.put("com.google.common.collect." + name, GuavaImmutables.OfSet.class);
    }
    MODELS.put("com.google.common.collect.ImmutableMap", GuavaImmutables.OfMap.class);
  }

  private static void hutool() {
    MODELS.put("cn.hutool.core.util.StrUtil", HutoolStrings.class);
    MODELS.put("cn.hutool.core.text.CharSequenceUtil", HutoolStrings.class);
    MODELS.put("cn.hutool.core.util.ReUtil", HutoolPatterns.class);
    MODELS.put("cn.hutool.core.util.ObjectUtil", HutoolObjects.class);
    MODELS.put("cn.hutool.core.util.ObjUtil", HutoolObjects.class);
    MODELS.put("cn.hutool.core.util.ArrayUtil", HutoolArrays.class);
    MODELS.put("cn.hutool.core.collection.CollUtil", HutoolCollections.class);
    MODELS.put("cn.hutool.core.collection.CollectionUtil", HutoolCollections.class);
  }

  private static void vertx() {
    MODELS.put("io.vertx.core.json.JsonArray", VertxJsonArray.class);
    MODELS.put("io.vertx.core.json.JsonObject", VertxJsonObject.class);
  }

  private static void addresses() {
    for (String version : List.of("jakarta", "javax")) {
      MODELS.put(version + ".ws.rs.core.UriBuilder", JaxRsUriBuilder.class);
    }
    for (String version : List.of("http.client.utils", "hc.core5.net")) {
      MODELS.put("org.apache." + version + ".URIBuilder", HttpClientUriBuilder.class);
    }
    MODELS.put("okhttp3.HttpUrl", OkHttpUrl.class);
  }

  /**
   * The models of a type: one when its package is known, else those of every library that has such
   * a name.
   */
  static List<Class<?>> models(TypeName type) {
    if (type.certain()) {
      Class<?> model = MODELS.get(type.qualified());
      return model == null ? List.of() : List.of(model);
    }
    return MODELS.entrySet().stream()
        .filter(e -> e.getKey().endsWith("." + type.simple()))
        .<Class<?>>map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  /** The models by the full names of what they stand for. */
  static Map<String, Class<?>> all() {
    return Map.copyOf(MODELS);
  }
}
