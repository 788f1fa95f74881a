String log = new File(basedir, 'build.log').text

assert log.contains("failOn is 'warn' but must be one of error, warning, note, never")
assert !(log =~ /CORS\d{3}/)
assert !log.contains('\tat ')
