String log = new File(basedir, 'build.log').text

assert log.contains('cors-lint: skipped')
assert !(log =~ /CORS\d{3}/)
