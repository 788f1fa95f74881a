import groovy.json.JsonSlurper

def says = { String file, String text ->
    new File(basedir, file).text.contains(text)
}

String log = new File(basedir, 'build.log').text
File source = new File(basedir, 'shop/src/main/java/com/example/shop/OrderController.java')

def found = { String file ->
    new JsonSlurper().parse(new File(basedir, file)).runs[0].results*.ruleId
}

// check: a constant of a sibling module is known, and each format has its file
assert log =~ /\[ERROR\] \Q${source.canonicalPath}\E:\[9,\d+\] CORS101 any-origin-with-credentials: /
assert says('shop/target/cors-lint.html', 'any-origin-with-credentials')
assert says('sites/target/cors-lint.html', 'Nothing found')

// policies: who gets in, and where that is said
assert log.contains('origins: ')
assert log.contains('cookies: yes')

// report by itself
assert says('shop/target/site/cors-lint-full.html', 'CORS101')

// aggregate: one report for all
assert found('target/cors-lint-aggregate/cors-lint.sarif') == ['CORS101']
assert says('target/cors-lint-aggregate/cors-lint.html', 'OrderController')
assert !says('target/cors-lint.html', 'OrderController')

// baseline: what was found is not found again, and shown as accepted where there is room for it
assert found('shop/target/cors-lint.sarif') == []
def baseline = new File(basedir, 'cors-lint-baseline.json')
assert baseline.text.contains('CORS101')
assert log.contains('cors-lint: wrote 1 finding to ' + baseline.canonicalPath)
assert log.contains('1 accepted')

// a property that no goal reads
assert log.contains('no goal reads the property cors-lint.failOnn; did you mean cors-lint.failOn?')

// help
assert log.contains('cors-lint:aggregate')
assert log.contains('Expression: ${cors-lint.formats}') || log.contains('User property: cors-lint.formats')

// what holds no CORS code is remembered where that is wanted
assert new File(basedir, 'shop/target/cors-lint').list().any { it.endsWith('.cache') }

// fix: shows what it would do, and does nothing
assert log.contains('cors-lint: would mend 1 in ' + source.canonicalPath)
assert source.text.contains('originPatterns = Sites.PARTNERS')
