package com.example;

import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@CrossOrigin // cors-lint:allow wildcard-origin -- the catalogue is public
public class CatalogController {

  @GetMapping("/catalogue")
  public String catalogue() {
    return "books";
  }
}
