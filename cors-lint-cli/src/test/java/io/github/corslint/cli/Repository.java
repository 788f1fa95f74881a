package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs git in a folder, with nobody's configuration. */
record Repository(Path folder) {

  Repository run(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "user.email=a@example.com",
                "-c",
                "user.name=A",
                "-c",
                "init.defaultBranch=main",
                "-c",
                "protocol.file.allow=always"));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("git", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("GIT_CONFIG_GLOBAL", new File("/dev/null").getPath());
    assertEquals(0, builder.start().waitFor(), () -> command.toString());
    return this;
  }

  Repository commit(String message) throws Exception {
    return run("add", "-A").run("commit", "-q", "-m", message);
  }
}
