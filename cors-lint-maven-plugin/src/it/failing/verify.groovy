File source = new File(basedir, 'src/main/java/com/example/AccountController.java')
String log = new File(basedir, 'build.log').text

assert log =~ /\[ERROR\] \Q${source.canonicalPath}\E:\[8,\d+\] CORS101 any-origin-with-credentials: .*https:\/\//
assert log.contains('[ERROR]   help: ')
assert log.contains('cors-lint: 1 error in ')
assert log.contains('cors-lint found 1 problem (CORS101)')
