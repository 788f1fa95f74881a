package com.example.tickets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {
  private static final Set<String> FAVOURITES = ConcurrentHashMap.newKeySet();

  @GET
  public List<String> events() {
    return List.of("concert", "theatre");
  }

  @POST
  @Path("/{event}/favourite")
  public Response favourite(@PathParam("event") String event) {
    FAVOURITES.add(event);
    return Response.ok(FAVOURITES.size())
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Allow-Credentials", "true")
        .build();
  }
}
