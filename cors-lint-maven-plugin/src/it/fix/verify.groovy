String log = new File(basedir, 'build.log').text
File source = new File(basedir, 'src/main/java/com/example/ShopFilter.java')

assert log.contains('cors-lint: would mend 1 in ' + source.canonicalPath)
assert log.contains('cors-lint: mended 1 in ' + source.canonicalPath)
assert log.contains('cors-lint: nothing found in ')
assert source.text.contains('"https://www.shop.example".equals(origin)') || source.text.contains('origin.equals("https://www.shop.example")')
