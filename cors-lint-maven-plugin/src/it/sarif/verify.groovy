import groovy.json.JsonSlurper

def sarif = new JsonSlurper().parse(new File(basedir, 'target/cors-lint.sarif'))

assert sarif.version == '2.1.0'
assert sarif.runs[0].results*.ruleId == ['CORS101']
