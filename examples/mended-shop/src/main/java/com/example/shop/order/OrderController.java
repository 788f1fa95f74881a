package com.example.shop.order;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/orders")
public class OrderController {
  private final Map<String, List<String>> orders = new ConcurrentHashMap<>();

  @GetMapping
  public List<String> orders(Principal customer) {
    return orders.getOrDefault(customer.getName(), List.of());
  }

  @PostMapping
  public void order(Principal customer, @RequestBody String product) {
    orders.computeIfAbsent(customer.getName(), name -> new CopyOnWriteArrayList<>()).add(product);
  }
}
