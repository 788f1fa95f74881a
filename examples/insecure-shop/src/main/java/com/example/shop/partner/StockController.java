package com.example.shop.partner;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/partners/stock")
public class StockController {

  @GetMapping
  public Map<String, Integer> stock() {
    return Map.of("tea", 12);
  }
}
