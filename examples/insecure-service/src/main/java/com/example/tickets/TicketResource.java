package com.example.tickets;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

@Authenticated
@Path("/tickets")
@Produces(MediaType.APPLICATION_JSON)
public class TicketResource {
  private static final Map<String, List<String>> TICKETS = new ConcurrentHashMap<>();

  @GET
  public List<String> tickets(@Context SecurityContext security) {
    return TICKETS.getOrDefault(security.getUserPrincipal().getName(), List.of());
  }

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  public void buy(@Context SecurityContext security, String event) {
    TICKETS
        .computeIfAbsent(security.getUserPrincipal().getName(), name -> new CopyOnWriteArrayList<>())
        .add(event);
  }
}
