File source = new File(basedir, 'shop/src/main/java/com/example/shop/OrderController.java')
String log = new File(basedir, 'build.log').text

assert log =~ /\[ERROR\] \Q${source.canonicalPath}\E:\[9,\d+\] CORS101 any-origin-with-credentials: /
assert log =~ /@ sites ---\R\[INFO\] cors-lint: nothing found /
assert log.contains('on project shop: cors-lint found 1 problem (CORS101)')
