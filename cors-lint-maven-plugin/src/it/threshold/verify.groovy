String log = new File(basedir, 'build.log').text

assert log =~ /\[WARNING\] .*AccountController.java:\[8,\d+\] CORS103 wildcard-origin: /
assert log.contains('cors-lint: 1 warning in ')
