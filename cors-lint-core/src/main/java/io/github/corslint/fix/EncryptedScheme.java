package io.github.corslint.fix;

import io.github.corslint.model.Edit;
import io.github.corslint.model.Fix;
import java.util.List;
import java.util.Set;

/** Trusts the origin with encryption instead of the one without. */
final class EncryptedScheme implements Fixer {

  @Override
  public Set<String> rules() {
    return Set.of("insecure-scheme-origin");
  }

  @Override
  public List<Fix> fixes(Passage passage) {
    String text = passage.blamedText();
    String encrypted = text.replaceFirst("^([\"']?)(http|\\*|https\\?|http\\*)://", "$1https://");
    return encrypted.equals(text)
        ? List.of()
        : List.of(
            new Fix(
                "trust the origin over https only",
                false,
                List.of(new Edit(passage.finding().at(), encrypted))));
  }
}
