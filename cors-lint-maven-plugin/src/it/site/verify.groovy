String page = new File(basedir, 'target/site/cors-lint.html').text

assert page.contains('any-origin-with-credentials')
assert page.contains('href="cors-lint-full.html"')
assert new File(basedir, 'target/site/cors-lint-full.html').text.contains('any-origin-with-credentials')
assert new File(basedir, 'target/site/project-reports.html').text.contains('cors-lint.html')
