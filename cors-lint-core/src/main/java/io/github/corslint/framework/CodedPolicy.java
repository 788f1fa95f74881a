package io.github.corslint.framework;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A configuration that code makes and then fills by calls, each of which returns it. */
public abstract class CodedPolicy implements Model, PolicySource {

  private final String surface;
  private final Location madeAt;
  private final String owner;
  private final List<Item> origins = new ArrayList<>();
  private Setting<Boolean> credentials = Setting.unset();

  /** A configuration of a kind, made by a call. */
  protected CodedPolicy(String surface, CallSite site) {
    this.surface = surface;
    this.madeAt = site.nameAt();
    this.owner = site.owner();
  }

  /** Tells the run that this was made. */
  public final CodedPolicy recorded(CallSite site) {
    site.run().record(this);
    return this;
  }

  /** What a call changes; false when the call is not known. */
  protected abstract boolean told(String method, List<Value> arguments, CallSite site);

  /** What a call returns that this understands: itself, unless the library has another builder. */
  protected Value after(String method, List<Value> arguments, CallSite site) {
    return this;
  }

  /** Fills a draft, whose credentials are set, with who gets in. */
  protected abstract PolicyDraft fill(PolicyDraft draft);

  /** Origins as listed so far. */
  protected final List<Item> origins() {
    return origins;
  }

  /** Whether cookies may go along, as said so far. */
  protected final Setting<Boolean> credentials() {
    return credentials;
  }

  /** Sets the credentials. */
  protected final void credentials(Setting<Boolean> setting) {
    credentials = setting;
  }

  /** Sets the credentials to an argument; to true when there is none. */
  protected final void credentials(List<Value> arguments, CallSite site) {
    List<Item> items = Item.of(arguments, site);
    credentials = items.isEmpty() ? new Setting.Is<>(true, site.nameAt()) : items.get(0).flag();
  }

  @Override
  public final Location madeAt() {
    return madeAt;
  }

  @Override
  public List<CorsPolicy> policies() {
    PolicyDraft draft = new PolicyDraft(surface, madeAt, Scope.of(owner)).credentials(credentials);
    return List.of(fill(draft).policy());
  }

  @Override
  public final Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (!told(method, arguments, site)) {
      arguments.forEach(site.run()::escape);
    }
    return Optional.of(after(method, arguments, site));
  }
}
