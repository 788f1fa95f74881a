package com.example.shop.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@CrossOrigin
@RestController
@RequestMapping("/catalog")
public class CatalogController {
  private final Map<String, String> reviews = new ConcurrentHashMap<>();

  @GetMapping
  public List<Product> products() {
    return List.of(new Product("tea", "Green tea", new BigDecimal("4.20")));
  }

  @PostMapping("/{product}/reviews")
  public void review(@PathVariable String product, @RequestBody String text) {
    reviews.put(product, text);
  }
}
