package io.github.corslint.framework.spring;

import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.WrittenHeader;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Step;
import java.util.List;
import java.util.Optional;

/**
 * Headers that a filter of the application has written when a handler hands back an entity with its
 * own: Spring MVC adds those of the entity, so that the response holds both (Spring Framework 5.2
 * to 7.0, {@code HttpEntityMethodProcessor} and {@code ServletServerHttpResponse}).
 */
final class HeadersBefore {

  private final List<CorsPolicy> filters;
  private final OwnHeaders own;

  HeadersBefore(List<Recovered> recovered, OwnHeaders own, PassingFilters passing) {
    this.filters =
        recovered.stream()
            .filter(r -> r.part().filter(WrittenHeader.class::isInstance).isPresent())
            .map(Recovered::policy)
            .filter(policy -> policy.scope().paths().isEmpty() && passing.writeForAll(policy))
            .toList();
    this.own = own;
  }

  /** A policy as it is behind the filter that writes the same header, if there is one. */
  Recovered behindFilter(Recovered each) {
    Optional<CorsPolicy> filter = filters.stream().findFirst();
    return filter.isPresent() && isJoined(each)
        ? new Recovered(behind(filter.get(), each.policy()), each.part())
        : each;
  }

  private boolean isJoined(Recovered each) {
    return each.part().orElse(null) instanceof WrittenHeader header
        && header.handedBack()
        && own.belongsToHandlers(each.policy(), header);
  }

  private static CorsPolicy behind(CorsPolicy filter, CorsPolicy own) {
    return own.withOrigins(
        new Origins.Computed(
            origin -> answer(filter, own, origin), () -> OwnHeaders.trusted(filter, own)));
  }

  private static Answer answer(CorsPolicy filter, CorsPolicy own, String origin) {
    Answer second = own.answer(origin);
    boolean writes = !filter.isHandWritten() || filter.answer(origin) instanceof Answer.Admitted;
    if (!(second instanceof Answer.Admitted) || !writes) {
      return second;
    }
    return new Answer.Broken(
        Answer.Fault.CONFLICTING_HEADERS,
        "a filter writes the header too, and browsers reject a response that has it twice",
        own.at(),
        List.of(new Step(filter.at(), "the filter writes it here")),
        List.of());
  }
}
