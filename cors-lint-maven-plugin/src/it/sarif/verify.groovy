import groovy.json.JsonSlurper

def sarif = new JsonSlurper().parse(new File(basedir, 'target/cors-lint.sarif'))

assert sarif.version == '2.1.0'
// what the source accepts would be an open alert at GitHub
assert sarif.runs[0].results*.ruleId == ['CORS101']

// a file that is called nearly like the configuration
File similar = new File(basedir, '.cors-lint.yml')
assert new File(basedir, 'build.log').text.contains(similar.canonicalPath + ' is not read: a configuration is called cors-lint.yml')
