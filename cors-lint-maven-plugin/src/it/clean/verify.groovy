String log = new File(basedir, 'build.log').text

assert log.contains('cors-lint: nothing found in ')
assert !(log =~ /CORS\d{3}/)
