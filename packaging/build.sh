#!/bin/sh
# Packs cors-lint-cli/target/cors-lint.jar, which `mvn -pl cors-lint-cli -am package` makes:
#   packaging/build.sh tar    target/cors-lint-VERSION.tar.gz
#   packaging/build.sh deb    target/cors-lint_VERSION_all.deb (needs dpkg-deb)
set -eu

here=$(CDPATH='' cd -- "$(dirname "$0")" && pwd -P)
root=$(dirname "$here")
jar=$root/cors-lint-cli/target/cors-lint.jar
[ -f "$jar" ] || {
  echo "packaging: there is no $jar; run: mvn -pl cors-lint-cli -am -DskipTests package" >&2
  exit 2
}
version=$(java -jar "$jar" --version | sed 's/^cors-lint //')
target=$root/target
stage=$target/stage
rm -rf "$stage"

# lay PREFIX FOLDER: lays out what is installed below a prefix; FOLDER is where zsh looks below share/zsh.
lay() {
  mkdir -p "$1/bin" "$1/share/cors-lint" "$1/share/doc/cors-lint/docs" "$1/share/man/man1" \
    "$1/share/bash-completion/completions" "$1/share/zsh/$2" "$1/share/fish/vendor_completions.d"
  install -m 644 "$jar" "$1/share/cors-lint/cors-lint.jar"
  install -m 755 "$here/cors-lint" "$1/bin/cors-lint"
  install -m 644 "$here/launcher" "$1/share/cors-lint/launcher"
  install -m 644 "$root/README.md" "$root/CHANGELOG.md" "$1/share/doc/cors-lint/"
  install -m 644 "$root"/docs/*.md "$root"/docs/*.schema.json "$1/share/doc/cors-lint/docs/"
  java -jar "$jar" completion bash > "$1/share/bash-completion/completions/cors-lint"
  java -jar "$jar" completion zsh > "$1/share/zsh/$2/_cors-lint"
  java -jar "$jar" completion fish > "$1/share/fish/vendor_completions.d/cors-lint.fish"
  gzip -9 -n -c "$here/cors-lint.1" > "$1/share/man/man1/cors-lint.1.gz"
}

case ${1:-} in
  tar)
    lay "$stage/cors-lint-$version" site-functions
    install -m 644 "$root/LICENSE" "$stage/cors-lint-$version/"
    tar -C "$stage" --owner=0 --group=0 --sort=name --mtime=@0 -czf \
      "$target/cors-lint-$version.tar.gz" "cors-lint-$version"
    echo "$target/cors-lint-$version.tar.gz"
    ;;
  deb)
    lay "$stage/usr" vendor-completions
    install -m 644 "$root/LICENSE" "$stage/usr/share/doc/cors-lint/copyright"
    mkdir -p "$stage/DEBIAN"
    debian=$(echo "$version" | sed 's/-SNAPSHOT$/~snapshot/')
    cat > "$stage/DEBIAN/control" <<CONTROL
Package: cors-lint
Version: $debian
Architecture: all
Maintainer: cors-lint <cors-lint@users.noreply.github.com>
Section: devel
Priority: optional
Depends: default-jre-headless (>= 2:1.17) | java17-runtime-headless
Description: find insecure CORS in Java sources
 cors-lint recovers the CORS policy that Java code sets up, asks it what an
 attacker would ask, and names the origin that gets through.
CONTROL
    # When the administrator is the first to run it, the archive of classes is made beside the jar.
    cat > "$stage/DEBIAN/prerm" <<'PRERM'
#!/bin/sh
set -e
rm -f "${DPKG_ROOT:-}"/usr/share/cors-lint/cors-lint-*.archive*
PRERM
    chmod 755 "$stage/DEBIAN/prerm"
    SOURCE_DATE_EPOCH=0 dpkg-deb --root-owner-group --build "$stage" \
      "$target/cors-lint_${debian}_all.deb" >/dev/null
    echo "$target/cors-lint_${debian}_all.deb"
    ;;
  *)
    sed -n '2,4s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
rm -rf "$stage"
