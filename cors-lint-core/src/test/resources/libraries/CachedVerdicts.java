package app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.collect.Iterables;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

abstract class Cached extends HttpFilter {
  static final List<String> TRUSTED = List.of("https://app.example.com");

  abstract boolean admits(String origin);

  static void write(HttpServletResponse response, String origin) {
    response.setHeader("Access-Control-Allow-Credentials", "true");
    response.addHeader("Vary", "Origin");
  }
}

class Loaded extends Cached {
  private final LoadingCache<String, Boolean> verdicts =
      Caffeine.newBuilder().maximumSize(100).expireAfterWrite(Duration.ofMinutes(5)).build(this::admits);

  @Override
  boolean admits(String origin) {
    return Iterables.any(TRUSTED, origin::startsWith);
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    if (origin != null && Boolean.TRUE.equals(verdicts.get(origin))) { // want [weak-origin-check]
      response.setHeader("Access-Control-Allow-Origin", origin);
      write(response, origin);
    }
    chain.doFilter(request, response);
  }
}

class LoadedExactly extends Cached {
  private final com.google.common.cache.LoadingCache<String, Boolean> verdicts =
      CacheBuilder.newBuilder()
          .expireAfterWrite(5, TimeUnit.MINUTES)
          .build(
              new CacheLoader<String, Boolean>() {
                @Override
                public Boolean load(String key) {
                  return admits(key);
                }
              });

  @Override
  boolean admits(String origin) {
    return Iterables.contains(TRUSTED, origin);
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    if (origin != null && verdicts.getUnchecked(origin)) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      write(response, origin);
    }
    chain.doFilter(request, response);
  }
}

class FilledByHand extends Cached {
  private final Cache<String, Boolean> verdicts = Caffeine.newBuilder().build();

  @Override
  boolean admits(String origin) {
    Boolean known = verdicts.getIfPresent(origin);
    if (known == null) {
      known = origin.endsWith("example.com");
      verdicts.put(origin, known);
    }
    return known;
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    if (origin != null && admits(origin)) { // want [weak-origin-check]
      response.setHeader("Access-Control-Allow-Origin", origin);
      write(response, origin);
    }
    chain.doFilter(request, response);
  }
}

class OfHosts extends Cached {
  private final Cache<String, Boolean> verdicts = Caffeine.newBuilder().build();

  @Override
  boolean admits(String origin) {
    return verdicts.get(URI.create(origin).getHost(), host -> host.equals("app.example.com"));
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    if (origin != null && admits(origin)) { // want [insecure-scheme-origin]
      response.setHeader("Access-Control-Allow-Origin", origin);
      write(response, origin);
    }
    chain.doFilter(request, response);
  }
}
