package io.github.corslint.framework.spring.filter;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Unit;
import io.github.corslint.framework.WrittenCredentials;
import io.github.corslint.framework.WrittenHeader;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Policies of beans and other classes that the application does not have, or does not use. */
public final class IdleBeans {

  private final Unit unit;
  private final SettledConditions conditions;
  private final SwitchedOffFilters filters;
  private final IdleClasses classes;
  private final LateHeaders late;
  private final LateGatewayHeaders gateway;
  private final List<Recovered> shadowed = new ArrayList<>();
  private final List<Recovered> others = new ArrayList<>();

  /** The beans of one application. */
  public IdleBeans(Unit unit, Context context) {
    this.unit = unit;
    this.conditions = new SettledConditions(context);
    this.filters = new SwitchedOffFilters(unit, context.project());
    this.classes = new IdleClasses(unit, context);
    this.late = new LateHeaders(unit, context);
    this.gateway = new LateGatewayHeaders(context);
    unit.recovered().forEach(this::sort);
  }

  private void sort(Recovered each) {
    CorsPolicy policy = each.policy();
    Optional<Step> step =
        conditions.against(policy).or(() -> ofFilter(each)).or(() -> classes.unused(each));
    if (step.isPresent() && WrittenCredentials.isAllOf(each)) {
      return;
    }
    if (step.isPresent()) {
      shadowed.add(Recovered.alone(policy.withScope(policy.scope().shadowedBy(step.get()))));
    } else {
      others.add(each);
    }
  }

  private Optional<Step> ofFilter(Recovered each) {
    return WrittenCredentials.isAllOf(each)
            || each.part().filter(WrittenHeader.class::isInstance).isPresent()
        ? filters
            .against(each.policy())
            .or(() -> classes.against(each))
            .or(() -> late.against(each))
            .or(() -> gateway.against(each.policy()))
        : Optional.empty();
  }

  /** Those that have no effect, with what takes it from them. */
  public List<Recovered> shadowed() {
    return shadowed;
  }

  /** The unit without them. */
  public Unit others() {
    return unit.with(others);
  }
}
